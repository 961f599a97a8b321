using KexieSite.Diagnostics;

namespace KexieSite.Scaffolding;

/// <summary>Why something is not made, or not made as it is: KX7001 to KX7099.</summary>
public static class ScaffoldingRules
{
    /// <summary>A new site's folder holds files already. {0}: one of them.</summary>
    public static readonly DiagnosticRule FolderInUse = new("KX7001", Severity.Error);

    /// <summary>A file stands where a new site's folder should be. {0}: its path.</summary>
    public static readonly DiagnosticRule FolderIsAFile = new("KX7002", Severity.Error);

    /// <summary>A file of a new site is there already and stays as it is. {0}: what it should hold.</summary>
    public static readonly DiagnosticRule Kept = new("KX7003", Severity.Warning);

    /// <summary>The file of a new item is there already. {0}: its title; {1}: what else can be done, of items that have a date.</summary>
    public static readonly DiagnosticRule AlreadyThere = new("KX7004", Severity.Error);

    /// <summary>A title without any letter that could stand in an address. {0}: the title.</summary>
    public static readonly DiagnosticRule TitleWithoutLetters = new("KX7005", Severity.Error);

    /// <summary>No section of this name and kind. {0}: the name; {1}: those that there are.</summary>
    public static readonly DiagnosticRule NoSuchSection = new("KX7006", Severity.Error);

    /// <summary>A draft from activities needs a region, and the site has none of its own.</summary>
    public static readonly DiagnosticRule DraftWithoutRegion = new("KX7007", Severity.Error);

    /// <summary>No activity to make a draft from. {0}: the region; {1}: the year or the part of it.</summary>
    public static readonly DiagnosticRule NothingToReport = new("KX7008", Severity.Error);

    /// <summary>A plan cannot be made from what was done.</summary>
    public static readonly DiagnosticRule PlanFromActivities = new("KX7009", Severity.Error);

    /// <summary>A file of the editor that somebody has changed stays as it is. {0}: the file that holds what to add.</summary>
    public static readonly DiagnosticRule SettingsKept = new("KX7010", Severity.Warning);

    /// <summary>A new site's region is not known. {0}: what was written.</summary>
    public static readonly DiagnosticRule NoSuchRegion = new("KX7012", Severity.Error);

    /// <summary>A new site's region is a town or street. Arguments as for KX3004: {1}: its name; {2}: the county around it.</summary>
    public static readonly DiagnosticRule RegionIsATown = new("KX7013", Severity.Error);

    /// <summary>A file that was not made by <c>kexie schema</c> has the name of a schema.</summary>
    public static readonly DiagnosticRule ForeignSchema = new("KX7011", Severity.Error);
}
