#!/bin/sh
# Brings Oslo kommune's design system Punkt and the typeface Inter into the portal's static resources.
# Run by hand when a version changes; what it makes is committed, so that the build needs no Node and the pages no
# other host. Oslo Sans and Oslo's logo are not free: the rules that ask for them are taken out, and no file of theirs
# is ever copied.
set -eu

CSS=16.8.2
ASSETS=13.16.0
INTER=5.3.0
FONTTOOLS=4.66.1
BROTLI=1.2.0

here=$(cd "$(dirname "$0")" && pwd)
out=$here/src/main/resources/assets
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fetch() {
    mkdir -p "$work/$2"
    (cd "$work" && tar xzf "$(npm pack --loglevel=error "$1" | tail -1)" -C "$2" --strip-components=1)
}

fetch "@oslokommune/punkt-css@$CSS" css
fetch "@oslokommune/punkt-assets@$ASSETS" assets
fetch "@fontsource-variable/inter@$INTER" inter

rm -rf "$out/punkt" "$out/inter"
mkdir -p "$out/punkt/icons" "$out/inter"

sed -E -e 's/@font-face\{[^}]*\}//g' \
    -e 's#https://punkt-cdn\.oslo\.kommune\.no/[0-9.]+/icons/#icons/#g' \
    "$work/css/dist/css/pkt.min.css" >"$out/punkt/pkt.min.css"
if grep -qE 'https?://|@font-face' "$out/punkt/pkt.min.css"; then
    echo "pkt.min.css still asks for another host or for a typeface" >&2
    exit 1
fi
cp "$work/css/LICENSE" "$out/punkt/LICENSE"

# Four that the stylesheet itself names; then those that the pages show.
for icon in check-medium minus-sign new-window-small chevron-thin-down \
    alert-error alert-information alert-success alert-warning arrow-return calendar check-big chevron-thin-left \
    chevron-thin-right clock copy cogwheel edit email exit group heart language location-pin lock-locked \
    magnifying-glass-small organization person plus-sign privacy two-people-talking user video eye sparkles; do
    if [ -f "$work/assets/dist/icons/$icon.svg" ]; then
        cp "$work/assets/dist/icons/$icon.svg" "$out/punkt/icons/"
    fi
done

# Western European letters in the weights that the pages use, without what only typesetters ask for: a first visit is
# mostly this file. fontTools (MIT) does it, from Python's package index.
python3 -m venv "$work/python"
"$work/python/bin/pip" install --quiet "fonttools==$FONTTOOLS" "brotli==$BROTLI"
"$work/python/bin/fonttools" varLib.instancer --quiet "$work/inter/files/inter-latin-wght-normal.woff2" wght=300:600 \
    -o "$work/inter.ttf"
"$work/python/bin/pyftsubset" "$work/inter.ttf" --unicodes='*' --layout-features=kern,ccmp,locl,mark,mkmk,tnum,pnum \
    --flavor=woff2 --output-file="$out/inter/inter-latin.woff2"
cp "$work/inter/LICENSE" "$out/inter/LICENSE"

cat >"$out/punkt/VERSION" <<END
@oslokommune/punkt-css $CSS
@oslokommune/punkt-assets $ASSETS
@fontsource-variable/inter $INTER
END
