/// The looks of a page for browsers, on the screen and in print.
package enum PageStyle {
  /// The style sheet.
  package static let text = """
    :root { color-scheme: light; }
    body {
      margin: 0 auto; padding: 1.5rem; max-width: 75rem;
      color: #1a1a1a; background: #ffffff;
      font: 1rem/1.5 system-ui, "Liberation Sans", Arial, sans-serif;
    }
    h1, h2, h3 { line-height: 1.25; break-after: avoid; overflow-wrap: anywhere; }
    h2 { margin-top: 2.5rem; padding-top: 0.5rem; border-top: 2px solid #767676; }
    a { color: #00497d; }
    a:focus-visible, .wide:focus-visible { outline: 3px solid #00497d; outline-offset: 2px; }
    nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; padding: 0; list-style: none; }
    figure { margin: 1rem 0; }
    figcaption { color: #595959; }
    .wide { overflow-x: auto; }
    figure .wide { border: 1px solid #767676; }
    figure svg { display: block; }
    .legend { padding: 0; list-style: none; }
    .sample { vertical-align: middle; margin-right: 0.5em; }
    table { border-collapse: collapse; }
    caption { text-align: left; padding: 0.25rem 0; color: #595959; }
    th, td { padding: 0.25rem 0.5rem; border: 1px solid #767676; text-align: left; vertical-align: top; }
    thead th { background: #eeeeee; }
    td p { margin: 0 0 0.25rem; }
    td .sample { display: block; }
    li { margin: 0.25rem 0; overflow-wrap: anywhere; }
    footer { margin-top: 2.5rem; color: #595959; }
    @media print {
      @page { margin: 12mm; }
      body { max-width: none; padding: 0; font-size: 10pt; }
      h1 { margin: 0; font-size: 16pt; }
      h2 { margin: 5mm 0 2mm; padding-top: 1mm; font-size: 13pt; }
      h3 { margin: 4mm 0 1mm; font-size: 11pt; }
      p, ul { margin: 1mm 0; }
      li { margin: 0.5mm 0; }
      nav, .screen { display: none; }
      .wide { overflow: visible; padding: 1px; }
      figure, tr, li, .legend { break-inside: avoid; }
      figure { margin: 0; }
      figure .wide { border: 0; }
      figure svg { max-width: 100%; height: auto; max-height: 205mm; margin: 0 auto; }
      .legend { display: flex; flex-wrap: wrap; gap: 0 6mm; }
      th, td { padding: 0.5mm 1.5mm; }
      table { font-size: 8.5pt; }
      thead { display: table-header-group; }
      caption, thead { break-after: avoid; }
      tbody tr:first-child { break-before: avoid; }
    }
    """
}
