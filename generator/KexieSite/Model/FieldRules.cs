using KexieSite.Diagnostics;

namespace KexieSite.Model;

/// <summary>What can be wrong with the values of the front matter, KX1210 to KX1299.</summary>
public static class FieldRules
{
    /// <summary>A required key is missing.</summary>
    public static readonly DiagnosticRule Required = new("KX1210", Severity.Error);

    /// <summary>A required key is missing in a draft.</summary>
    public static readonly DiagnosticRule MissingInDraft = new("KX1211", Severity.Warning);

    /// <summary>A key that this kind of content does not have.</summary>
    public static readonly DiagnosticRule NotForKind = new("KX1212", Severity.Error);

    /// <summary>Not a date in any of the accepted spellings.</summary>
    public static readonly DiagnosticRule NotADate = new("KX1213", Severity.Error);

    /// <summary>A day that its month does not have.</summary>
    public static readonly DiagnosticRule NoSuchDay = new("KX1214", Severity.Error);

    /// <summary>A month outside 1 to 12.</summary>
    public static readonly DiagnosticRule NoSuchMonth = new("KX1215", Severity.Error);

    /// <summary>A time that no clock shows.</summary>
    public static readonly DiagnosticRule NoSuchTime = new("KX1216", Severity.Error);

    /// <summary>A year outside 1900 to 2100.</summary>
    public static readonly DiagnosticRule NotPlausible = new("KX1217", Severity.Error);

    /// <summary>The end lies before the beginning.</summary>
    public static readonly DiagnosticRule EndBeforeStart = new("KX1218", Severity.Error);

    /// <summary>A report's year is more than one away from its date's.</summary>
    public static readonly DiagnosticRule YearContradictsDate = new("KX1219", Severity.Error);

    /// <summary>The folder's year differs from the item's.</summary>
    public static readonly DiagnosticRule YearContradictsFolder = new("KX1220", Severity.Warning);

    /// <summary>Not a year.</summary>
    public static readonly DiagnosticRule NotAYear = new("KX1221", Severity.Error);

    /// <summary>A document number whose year does not stand in 〔 〕.</summary>
    public static readonly DiagnosticRule DocumentNumber = new("KX1222", Severity.Error);

    /// <summary>A metric that the site does not count.</summary>
    public static readonly DiagnosticRule UnknownMetric = new("KX1223", Severity.Error);

    /// <summary>Not a quantity.</summary>
    public static readonly DiagnosticRule NotAQuantity = new("KX1224", Severity.Error);

    /// <summary>A quantity in a unit other than its metric's.</summary>
    public static readonly DiagnosticRule WrongUnit = new("KX1225", Severity.Error);

    /// <summary>A series that site.yml does not list.</summary>
    public static readonly DiagnosticRule UnknownSeries = new("KX1226", Severity.Warning);

    /// <summary>A slug that cannot stand in an address.</summary>
    public static readonly DiagnosticRule Slug = new("KX1227", Severity.Error);

    /// <summary>A file name from which no address can be made.</summary>
    public static readonly DiagnosticRule NoSlug = new("KX1228", Severity.Error);

    /// <summary>An old address that is none of this site's.</summary>
    public static readonly DiagnosticRule Alias = new("KX1229", Severity.Error);

    /// <summary>A picture or attachment outside <c>content/</c>.</summary>
    public static readonly DiagnosticRule FileOutside = new("KX1230", Severity.Error);

    /// <summary>An attachment that a browser would run as a page of the site.</summary>
    public static readonly DiagnosticRule ForbiddenAttachment = new("KX1231", Severity.Error);

    /// <summary>No region, in a site that has none of its own.</summary>
    public static readonly DiagnosticRule NoRegion = new("KX1232", Severity.Warning);

    /// <summary>It expires before it is published.</summary>
    public static readonly DiagnosticRule ExpiresBeforePublish = new("KX1233", Severity.Error);

    /// <summary>A cover that is no picture.</summary>
    public static readonly DiagnosticRule CoverIsNoPicture = new("KX1234", Severity.Error);

    /// <summary>An activity that would last longer than a year: most likely a slip in a year.</summary>
    public static readonly DiagnosticRule LastsLong = new("KX1235", Severity.Warning);

    /// <summary>A report or notice of which only the month or year is known.</summary>
    public static readonly DiagnosticRule DayUnknown = new("KX1236", Severity.Warning);

    /// <summary>A month or year where a day is needed.</summary>
    public static readonly DiagnosticRule NeedsDay = new("KX1237", Severity.Error);

    /// <summary>Two dates in one value.</summary>
    public static readonly DiagnosticRule DateSpan = new("KX1238", Severity.Error);

    /// <summary>An old address on another site: nothing there can lead here.</summary>
    public static readonly DiagnosticRule AliasElsewhere = new("KX1239", Severity.Error);

    /// <summary>Several regions in one value.</summary>
    public static readonly DiagnosticRule SeveralRegions = new("KX1240", Severity.Error);

    /// <summary>An address where a file is named.</summary>
    public static readonly DiagnosticRule AddressAsFile = new("KX1241", Severity.Error);

    /// <summary>Several figures in one line.</summary>
    public static readonly DiagnosticRule FiguresInOneLine = new("KX1242", Severity.Error);

    /// <summary>A figure beside the other keys instead of below <c>figures</c>.</summary>
    public static readonly DiagnosticRule FigureAtTop = new("KX1243", Severity.Error);
}
