#!/bin/sh
# Makes libreoffice.docx and pandoc.docx of report.html anew: one text from two writers; and pandoc-marks.docx of marks.md. Needs LibreOffice Writer and pandoc
# (Debian: apt-get install libreoffice-writer-nogui pandoc). The third writer is our own export, made in the tests.
set -eu
cd "$(dirname "$0")"
soffice --headless --infilter='HTML (StarWriter)' --convert-to docx:'MS Word 2007 XML' report.html
mv report.docx libreoffice.docx
pandoc report.html --from html --to docx --output pandoc.docx
pandoc marks.md --to docx --output pandoc-marks.docx
ls -l ./*.docx
