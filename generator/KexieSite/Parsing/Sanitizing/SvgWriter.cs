using System.Collections.Immutable;
using System.Text;
using System.Xml;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Parsing.Sanitizing;

/// <summary>Writes the allowed part of an SVG as it is read, without a tree and without recursion.</summary>
internal sealed class SvgWriter(XmlReader reader, StringBuilder output, SourcePath file, ImmutableArray<Diagnostic>.Builder findings)
{
    private const int MaximumDepth = 200;
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string XLink = "http://www.w3.org/1999/xlink";

    // The open elements, and whether their tags are written.
    private readonly Stack<(string Name, bool IsWritten)> open = [];

    /// <summary>Writes the picture; false when the file holds another kind of document.</summary>
    /// <exception cref="XmlException">The file is no well-formed XML.</exception>
    public bool Write()
    {
        if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "svg" || reader.NamespaceURI is not (Svg or ""))
        {
            return false;
        }

        while (!reader.EOF)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    WriteElement();
                    break;
                case XmlNodeType.EndElement:
                    Close();
                    _ = reader.Read();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when open.Count > 0:
                    output.AppendEscaped(reader.Value);
                    _ = reader.Read();
                    break;
                default:
                    _ = reader.Read();
                    break;
            }
        }

        return true;
    }

    private void WriteElement()
    {
        var name = reader.LocalName;
        var isSvg = reader.NamespaceURI is Svg or "";
        if (open.Count >= MaximumDepth || !isSvg || !(SvgAllowList.Allows(name) || SvgAllowList.IsUnwrapped(name)))
        {
            if (isSvg ? !SvgAllowList.IsSilent(name) : reader.NamespaceURI == "http://www.w3.org/1999/xhtml")
            {
                Tell(MarkdownRules.SvgElementRemoved, name);
            }

            reader.Skip();
            return;
        }

        var isWritten = SvgAllowList.Allows(name);
        if (isWritten)
        {
            _ = output.Append('<').Append(name).Append(open.Count == 0 ? $" xmlns=\"{Svg}\"" : "");
            WriteAttributes(name);
            _ = output.Append('>');
        }
        else
        {
            Tell(MarkdownRules.SvgElementRemoved, name);
        }

        open.Push((name, isWritten));
        if (reader.IsEmptyElement)
        {
            Close();
        }

        _ = reader.Read();
    }

    private void Close()
    {
        var (name, isWritten) = open.Pop();
        if (isWritten)
        {
            _ = output.Append("</").Append(name).Append('>');
        }
    }

    private void WriteAttributes(string element)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        var style = reader.GetAttribute("style");
        foreach (var (name, value) in SvgStyle.Declarations(style ?? ""))
        {
            WriteAttribute(element, name, value, written);
        }

        while (reader.MoveToNextAttribute())
        {
            var isPlain = reader.NamespaceURI.Length == 0;
            if (isPlain && reader.LocalName != "style")
            {
                WriteAttribute(element, reader.LocalName, reader.Value, written);
            }
            else if (reader.NamespaceURI == XLink && reader.LocalName == "href")
            {
                WriteAttribute(element, "href", reader.Value, written);
            }
        }

        _ = reader.MoveToElement();
    }

    // A declaration in style wins over the attribute of its name, so it is written first.
    private void WriteAttribute(string element, string name, string value, HashSet<string> written)
    {
        if (SvgAllowList.IsSilentAttribute(name))
        {
            return;
        }

        if (!SvgAllowList.Allows(element, name, value))
        {
            Tell(MarkdownRules.SvgAttributeRemoved, name, element);
        }
        else if (written.Add(name))
        {
            _ = output.Append(' ').Append(name).Append("=\"");
            output.AppendEscaped(value);
            _ = output.Append('"');
        }
    }

    private void Tell(DiagnosticRule rule, params ReadOnlySpan<object> arguments)
    {
        var place = (IXmlLineInfo)reader;
        findings.Add(rule.At(file, SourceSpan.OnLine(place.LineNumber, place.LinePosition, reader.LocalName.Length), arguments));
    }
}
