using System.Text;
using System.Xml.Linq;
using KexieSite.Diagnostics;
using KexieSite.Parsing;
using KexieSite.Paths;

namespace KexieSite.Tests.Parsing;

public sealed class SvgSanitizerTests
{
    private const string Head = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 10 10\">";

    public static TheoryData<string> Attacks() =>
    [
        "<script>alert(1)</script>",
        "<script xlink:href=\"https://evil.example/x.js\"/>",
        "<script href=\"data:text/javascript,alert(1)\"/>",
        "<g onload=\"alert(1)\"/>",
        "<rect width=\"1\" height=\"1\" onclick=\"alert(1)\" style=\"fill:url(javascript:alert(1));behavior:url(x)\"/>",
        "<style>@import url(https://evil.example/x.css); rect { fill: red }</style>",
        "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"><img src=\"x\" onerror=\"alert(1)\"/></body></foreignObject>",
        "<a xlink:href=\"javascript:alert(1)\"><text>点</text></a>",
        "<a href=\"javascript:alert(1)\"><text>点</text></a>",
        "<use href=\"https://evil.example/x.svg#a\"/>",
        "<use xlink:href=\"data:image/svg+xml,x#a\"/>",
        "<image href=\"https://evil.example/track.gif\"/>",
        "<image xlink:href=\"data:image/png;base64,AA\"/>",
        "<feImage href=\"https://evil.example/track.gif\"/>",
        "<animate attributeName=\"href\" values=\"javascript:alert(1)\"/>",
        "<set attributeName=\"onmouseover\" to=\"alert(1)\"/>",
        "<animateTransform onbegin=\"alert(1)\" attributeName=\"x\"/>",
        "<handler type=\"text/javascript\">alert(1)</handler>",
        "<iframe xmlns=\"http://www.w3.org/1999/xhtml\" src=\"javascript:alert(1)\"/>",
        "<html:script xmlns:html=\"http://www.w3.org/1999/xhtml\">alert(1)</html:script>",
        "<rect fill=\"url(https://evil.example/x.svg#a)\"/>",
        "<rect fill=\"url(//evil.example/x.svg#a)\"/>",
        "<rect fill=\"image-set('x' 1x)\" filter=\"src(x)\" mask=\"u\\72l(x)\"/>",
        "<linearGradient href=\"//evil.example/#a\"/>",
        "<text><![CDATA[</text><script>alert(1)</script>]]></text>",
        "<text>&lt;script&gt;alert(1)&lt;/script&gt;</text>",
        "<?xml-stylesheet href=\"javascript:alert(1)\"?>",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Nothing_dangerous_survives(string attack)
    {
        var cleaned = Clean(Head + attack + "<path d=\"M0 0h1\"/></svg>");

        var root = XDocument.Parse(cleaned.Value).Root!;
        XNamespace svg = "http://www.w3.org/2000/svg";
        Assert.All(root.DescendantsAndSelf(), e => Assert.Contains(e.Name, new[] { svg + "svg", svg + "g", svg + "rect", svg + "text", svg + "use", svg + "linearGradient", svg + "path" }));
        Assert.All(root.DescendantsAndSelf().Attributes(), a => Assert.True(a.IsNamespaceDeclaration || a.Value is "0 0 10 10" or "1" or "M0 0h1", a.ToString()));
        Assert.NotNull(root.Element(svg + "path"));
        Assert.DoesNotContain(cleaned.Diagnostics, d => d.Severity == Severity.Error);
    }

    [Fact]
    public void A_plain_drawing_stays_as_it_is()
    {
        const string drawing = Head
            + "<title>徽标</title><defs><linearGradient id=\"a\"><stop offset=\"0\" stop-color=\"#f00\"></stop></linearGradient><clipPath id=\"c\"><circle r=\"3\"></circle></clipPath></defs>"
            + "<g transform=\"translate(1 2) rotate(45)\" fill=\"url(#a)\"><path d=\"M0 0h1\" stroke=\"rgb(1, 2, 3)\"></path><use href=\"#p\"></use><text x=\"1\" font-family=\"'宋体', serif\">科协</text></g></svg>";

        var cleaned = Clean(drawing);

        Assert.Empty(cleaned.Diagnostics);
        Assert.Equal(drawing.Replace(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"", "", StringComparison.Ordinal) + "\n", cleaned.Value);
        Assert.Equal(cleaned.Value, Clean(cleaned.Value).Value);
    }

    [Fact]
    public void Declarations_in_style_become_attributes_and_win()
    {
        var cleaned = Clean(Head + "<path fill=\"blue\" style=\"fill:red;fill:#0f0 !important;-inkscape-x:1;stroke-width:2px\"/></svg>");

        Assert.Contains("<path stroke-width=\"2px\" fill=\"#0f0\"></path>", cleaned.Value, StringComparison.Ordinal);
        Assert.Empty(cleaned.Diagnostics);
    }

    [Fact]
    public void What_only_drawing_programs_read_goes_silently()
    {
        var cleaned = Clean("<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"x.dtd\">"
            + "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:i=\"urn:i\" i:version=\"1\"><!-- x --><metadata><i:a/></metadata><i:view/><path class=\"b\" d=\"M0 0\"/></svg>");

        Assert.Empty(cleaned.Diagnostics);
        Assert.Equal("<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"></path></svg>\n", cleaned.Value);
    }

    [Fact]
    public void What_is_removed_is_told_at_its_line()
    {
        var cleaned = Clean(Head + "\n<script/>\n  <rect onclick=\"x\"/>\n</svg>");

        Assert.Equal(
            [(MarkdownRules.SvgElementRemoved, 2, 2), (MarkdownRules.SvgAttributeRemoved, 3, 9)],
            cleaned.Diagnostics.Select(d => (d.Rule, d.Span!.Value.Line, d.Span!.Value.Column)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PNG")]
    [InlineData("<html></html>")]
    [InlineData("<svg xmlns=\"urn:other\"></svg>")]
    [InlineData("<svg><g></svg>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><svg><text>&b;</text></svg>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg><text>&x;</text></svg>")]
    public void What_is_no_svg_is_an_error(string text)
    {
        var cleaned = Clean(text);

        Assert.Equal(MarkdownRules.NoSvg, Assert.Single(cleaned.Diagnostics).Rule);
        Assert.Empty(cleaned.Value);
    }

    [Fact]
    public void Deep_nesting_does_no_harm()
    {
        const int depth = 100_000;
        var cleaned = Clean(Head + string.Concat(Enumerable.Repeat("<g>", depth)) + string.Concat(Enumerable.Repeat("</g>", depth)) + "</svg>");

        Assert.Equal(MarkdownRules.SvgElementRemoved, Assert.Single(cleaned.Diagnostics).Rule);
    }

    private static Checked<string> Clean(string svg) => SvgSanitizer.Clean(Encoding.UTF8.GetBytes(svg), new SourcePath("content/a.svg"));
}
