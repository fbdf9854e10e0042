/*
 * The part of ncurses that Terminal uses, in a shape that Swift can import.
 *
 * Only `static inline` functions and `static const` values stand here: state in a header would be one
 * copy per object file. Swift cannot see macros that cast, nor share the globals of ncurses between
 * threads; so each has a function or a value here, named with the prefix `nc_`.
 *
 * SwiftPM does not notice changes of this file: touch a Swift file of Terminal after editing it.
 */
#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

/* Wide characters; a .pc file's -D flags do not reach the compiler. */
#define NCURSES_WIDECHAR 1
/* Functions instead of macros, because Swift imports only functions. */
#define NCURSES_NOMACROS 1
/* What macOS asks for before it declares wide characters. */
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif

#include <langinfo.h>
#include <locale.h>
#include <stdint.h>
#include <wchar.h>

#include <curses.h>
#include <term.h>

static const int nc_ok = OK;

static const attr_t nc_normal = WA_NORMAL;
static const attr_t nc_bold = WA_BOLD;
static const attr_t nc_dim = WA_DIM;
static const attr_t nc_reverse = WA_REVERSE;
static const attr_t nc_underline = WA_UNDERLINE;

static inline WINDOW *nc_stdscr(void) { return stdscr; }
static inline WINDOW *nc_curscr(void) { return curscr; }
static inline int nc_columns(void) { return COLS; }
static inline int nc_rows(void) { return LINES; }
static inline int nc_colors(void) { return COLORS; }

/* Reads the description of a terminal. How that went stands in `found`: 1 there is one, 0 there is none
   or it is no terminal of its own, -1 there are no descriptions at all. */
static inline int nc_describe(const char *name, int descriptor, int *found) {
  return setupterm(name, descriptor, found);
}

/* Frees what nc_describe has read. */
static inline void nc_forget_description(void) {
  if (cur_term != NULL) del_curterm(cur_term);
}

/* The bytes of a capability, or NULL where the terminal has none. */
static inline const char *nc_capability(const char *name) {
  const char *bytes = tigetstr((char *)name);
  return bytes == (const char *)-1 ? NULL : bytes;
}

/* Makes one cell of at most CCHARW_MAX characters. */
static inline int nc_make_cell(
    cchar_t *cell, const uint32_t *characters, int count, attr_t attributes, int pair) {
  wchar_t text[CCHARW_MAX + 1];
  if (count > CCHARW_MAX) count = CCHARW_MAX;
  for (int i = 0; i < count; i++) text[i] = (wchar_t)characters[i];
  text[count] = 0;
  return setcchar(cell, text, attributes, (short)pair, NULL);
}

/* Puts cells side by side; a wide character is one cell here and takes two columns there. */
static inline int nc_put_row(int row, int column, const cchar_t *cells, int count) {
  return mvwadd_wchnstr(stdscr, row, column, cells, count);
}

/* How many columns the C library, and with it ncurses, gives a character; -1 where it has no glyph. */
static inline int nc_width(uint32_t character) { return wcwidth((wchar_t)character); }

/* The name of the locale's character encoding. */
static inline const char *nc_codeset(void) { return nl_langinfo(CODESET); }

#endif
