namespace KexieSite.Model;

/// <summary>Reads what notices have beside the common fields.</summary>
internal static class NoticeReader
{
    public static Notice Read(ItemFields item, ContentItem common) => new(common)
    {
        Issuer = item.Text("issuer"),
        Number = DocumentNumber.Read(item.Fields),
    };
}
