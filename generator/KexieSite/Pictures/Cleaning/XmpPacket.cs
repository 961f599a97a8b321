using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace KexieSite.Pictures.Cleaning;

/// <summary>Takes places, serial numbers and owners out of a packet of XMP (ISO 16684-1); the rest of it stays.</summary>
internal static class XmpPacket
{
    private const int MaximumLength = 1_000_000; // fifteen times what a JPEG can hold

    private static readonly string[] Private =
    [
        "SerialNumber", "BodySerialNumber", "LensSerialNumber", "CameraSerialNumber", "OwnerName", "CameraOwnerName", "LocationCreated", "LocationShown",
    ];

    /// <summary>
    /// The packet without what is private; the same bytes where there is nothing private in it, and nothing where it is
    /// too long or cannot be read.
    /// </summary>
    public static ReadOnlySpan<byte> Clean(ReadOnlySpan<byte> packet)
    {
        if (packet.Length > MaximumLength)
        {
            return [];
        }

        try
        {
            using var reader = XmlReader.Create(
                new MemoryStream(packet.ToArray()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var xmp = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
            var elements = xmp.Descendants().Where(e => IsPrivate(e.Name)).ToList();
            var attributes = xmp.Descendants().Attributes().Where(a => IsPrivate(a.Name)).ToList();
            if (elements.Count + attributes.Count == 0)
            {
                return packet;
            }

            attributes.Remove();
            elements.Remove();
            return Encoding.UTF8.GetBytes(string.Concat(xmp.Nodes().Select(n => n.ToString(SaveOptions.DisableFormatting))));
        }
        catch (XmlException)
        {
            return [];
        }
    }

    private static bool IsPrivate(XName name) => name.LocalName.StartsWith("GPS", StringComparison.Ordinal) || Private.Contains(name.LocalName);
}
