using System.Collections.Immutable;
using System.Text;
using System.Xml;
using KexieSite.Diagnostics;
using KexieSite.Parsing.Sanitizing;
using KexieSite.Paths;

namespace KexieSite.Parsing;

/// <summary>
/// Cleans SVG pictures before they are published: a browser that opens one as a page runs what is in it. Shapes, text,
/// gradients, masks and filters stay; scripts, style sheets, animation, embedded pictures and HTML, and whatever
/// refers to anything outside the file, go. Declarations in <c>style</c> become attributes.
/// </summary>
public static class SvgSanitizer
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaximumLength = 5_000_000;

    /// <summary>
    /// Cleans a picture. What is removed is a warning at its line, what only drawing programs read is removed silently;
    /// a file that is no SVG is an error and gives an empty text. Never throws for what is in the file.
    /// </summary>
    /// <param name="svg">The bytes of the file, in any encoding that XML can name.</param>
    /// <param name="file">The file, for the findings.</param>
    public static Checked<string> Clean(ReadOnlySpan<byte> svg, SourcePath file)
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        if (svg.Length > MaximumLength)
        {
            return new Checked<string>("", [MarkdownRules.NoSvg.At(file, SourceSpan.Start)]);
        }

        // No entity is ever resolved: an ignored DTD declares none, and an undeclared one is an error.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(svg.ToArray()), settings);
            var output = new StringBuilder(svg.Length);
            var isPicture = new SvgWriter(reader, output, file, findings).Write();
            return isPicture
                ? new Checked<string>(output.Append('\n').ToString(), findings.ToImmutable())
                : new Checked<string>("", [MarkdownRules.NoSvg.At(file, SourceSpan.Start)]);
        }
        catch (XmlException broken)
        {
            var place = SourceSpan.OnLine(Math.Max(broken.LineNumber, 1), Math.Max(broken.LinePosition, 1), 0);
            return new Checked<string>("", [MarkdownRules.NoSvg.At(file, place)]);
        }
    }
}
