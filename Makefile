# Desirepath: see README.md for the two commands that matter, `make run` and `make test`.

PREFIX ?= /usr/local
DESTDIR ?=

# macOS brings the Swift library itself; elsewhere the program carries it. So it does with the C++
# library below that, where the compiler has it as an archive: the program starts in half the time.
ifeq ($(shell uname),Linux)
LIBSTDCXX := $(firstword $(wildcard $(shell \
  for c in clang gcc cc; do command -v $$c >/dev/null && $$c -print-file-name=libstdc++.a; done)))
STATIC := --static-swift-stdlib
ifneq ($(LIBSTDCXX),)
STATIC += -Xlinker -L.build/static -Xswiftc -Xclang-linker -Xswiftc -static-libgcc
endif
endif
BUILD := swift build -c release $(STATIC)
BORDERS := --explicit-target-dependency-import-check error

# How long each target of `make fuzz` is fed.
FUZZ_SECONDS ?= 600
FUZZ_TARGETS := map merge journal keys

.PHONY: run build test lint bench fuzz sanitize install uninstall clean

run: build
	@.build/release/desirepath maps/night-fall.map

build:
	@.setup/install libncurses-dev ncurses-base
	@mkdir -p .build/static
	@$(if $(LIBSTDCXX),ln -sf $(LIBSTDCXX) .build/static/libstdc++.a)
	@$(BUILD) --product desirepath

test: lint build
	@.setup/install zsh fish man-db
	swift build --build-tests $(BORDERS)
	swift test --skip-build --disable-xctest $(BORDERS)
ifeq ($(shell uname),Linux)
	@Tests/Fuzz/build
	@for target in $(FUZZ_TARGETS); do Tests/Fuzz/run $$target || exit; done
endif

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

# Feeds the readers of maps and of keys whatever libFuzzer thinks of, for long.
fuzz:
	@Tests/Fuzz/build
	@for target in $(FUZZ_TARGETS); do Tests/Fuzz/run $$target $(FUZZ_SECONDS) || exit; done

# All tests again, first watched for wrong uses of memory, then for races, but for those that give the
# program little room or time, of which a sanitizer takes much, for one without /proc, which sanitizers
# need, and for those of signals that the thread sanitizer delivers in its own way. Swift's own tables
# count as leaks, and signals are to end the program as they do otherwise. It takes about an hour.
UNSANITIZED := --skip HostileFilesTests/sparseFile --skip HostileFilesTests/endlessStream \
  --skip LayoutWidthTests/thousands --skip HostileSurroundingsTests/withoutProcesses
SIGNALS := handle_segv=0:handle_sigbus=0:handle_sigfpe=0:handle_sigill=0:handle_abort=0
sanitize:
	@.setup/install libncurses-dev ncurses-base zsh fish man-db
	ASAN_OPTIONS=detect_leaks=0:$(SIGNALS) swift test --sanitize=address \
	  --scratch-path .build/address --disable-xctest $(UNSANITIZED)
	TSAN_OPTIONS=$(SIGNALS) swift test --sanitize=thread \
	  --scratch-path .build/thread --disable-xctest $(UNSANITIZED) \
	  --skip HostileInputTests/noRoom --skip HostileSurroundingsTests/fileSizeLimit \
	  --skip JournalPlacesTests/withoutJournal \
	  --skip SessionCrashTests --skip EditorSignalsTests/crashes

bench: build
	@$(BUILD) --product bench
	@.build/release/bench

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	install -m 755 .build/release/desirepath $(DESTDIR)$(PREFIX)/bin/desirepath
	.build/release/desirepath help --man > $(DESTDIR)$(PREFIX)/share/man/man1/desirepath.1
	.build/release/desirepath completions bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/desirepath
	.build/release/desirepath completions zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_desirepath
	.build/release/desirepath completions fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/desirepath.fish

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/desirepath $(DESTDIR)$(PREFIX)/share/man/man1/desirepath.1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions/desirepath \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_desirepath \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/desirepath.fish

clean:
	rm -rf .build
