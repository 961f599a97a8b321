using System.Xml.Linq;
using static KexieSite.Importing.Word.WordNames;

namespace KexieSite.Importing.Word;

/// <summary>Chooses from what a file holds twice, for new and for old programs (ECMA-376, part 3): a text box must not be read twice.</summary>
internal static class Alternative
{
    /// <summary>The first version that has something to read; else an element without content.</summary>
    public static XElement Of(XElement alternate) =>
        alternate.Elements(Mc + "Choice").Concat(alternate.Elements(Mc + "Fallback")).FirstOrDefault(HasContent) ?? new XElement(Mc + "Fallback");

    private static bool HasContent(XElement version) =>
        version.Descendants().Any(e => e.Name == W + "t" || e.Name == W + "txbxContent" || e.Name == A + "blip" || e.Name == V + "imagedata"
            || e.Name.LocalName is "chart" or "relIds");
}
