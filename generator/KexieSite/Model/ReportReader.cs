namespace KexieSite.Model;

/// <summary>Reads what reports have beside the common fields.</summary>
internal static class ReportReader
{
    public static Report Read(ItemFields item, ContentItem common, int? year) => new(common)
    {
        Year = year ?? 0,
        Period = item.Fields.Word("period", ItemWords.Periods, ReportPeriod.Year),
        Type = item.RequiredWord("type", ItemWords.ReportTypes) ?? default,
        Issuer = item.Text("issuer"),
        Number = DocumentNumber.Read(item.Fields),
    };
}
