using KexieSite.Diagnostics;

namespace KexieSite.Publishing;

/// <summary>Why a site is not published, and what its owner should know. Every refusal comes before readers get anything else.</summary>
public static class PublishingRules
{
    /// <summary>There is no built site. Argument: the folder.</summary>
    public static readonly DiagnosticRule OutputMissing = new("KX7101", Severity.Error);

    /// <summary>The last build did not finish, or its record is damaged. Argument: the folder.</summary>
    public static readonly DiagnosticRule OutputUnfinished = new("KX7102", Severity.Error);

    /// <summary>A build is writing into the folder. Argument: the folder.</summary>
    public static readonly DiagnosticRule OutputBusy = new("KX7103", Severity.Error);

    /// <summary>Files are gone or changed since the build. Arguments: the folder, their number, the first of them.</summary>
    public static readonly DiagnosticRule OutputChanged = new("KX7104", Severity.Error);

    /// <summary>The site was built with drafts. Argument: the folder.</summary>
    public static readonly DiagnosticRule OutputWithDrafts = new("KX7105", Severity.Error);

    /// <summary>The site was built with items whose day has not come. Argument: the folder.</summary>
    public static readonly DiagnosticRule OutputWithFuture = new("KX7106", Severity.Error);

    /// <summary>The site was built for another address than that of site.yml. Arguments: the folder, the address.</summary>
    public static readonly DiagnosticRule OutputForOtherUrl = new("KX7107", Severity.Error);

    /// <summary>Texts have changed since the build. Arguments: their number, the first of them.</summary>
    public static readonly DiagnosticRule ContentIsNewer = new("KX7108", Severity.Warning);

    /// <summary>The served folder lies in the site's own folders, or they in it. Arguments: the served folder, what it is to them.</summary>
    public static readonly DiagnosticRule PlaceOverlaps = new("KX7109", Severity.Error);

    /// <summary>The path leads to a file. Argument: the path.</summary>
    public static readonly DiagnosticRule PlaceIsAFile = new("KX7110", Severity.Error);

    /// <summary>The folder above is not there. Arguments: the path, the folder above.</summary>
    public static readonly DiagnosticRule NoParent = new("KX7111", Severity.Error);

    /// <summary>The folder is one that builds write into. Argument: the path.</summary>
    public static readonly DiagnosticRule PlaceIsBuildOutput = new("KX7112", Severity.Error);

    /// <summary>A symbolic link that no publication made. Arguments: the path, where it leads.</summary>
    public static readonly DiagnosticRule PlaceIsForeignLink = new("KX7113", Severity.Error);

    /// <summary>A link was asked for where a folder with files is. Argument: the path.</summary>
    public static readonly DiagnosticRule PlaceIsAFolder = new("KX7114", Severity.Error);

    /// <summary>This system cannot switch a link in one step. Argument: the path.</summary>
    public static readonly DiagnosticRule LinksUnsupported = new("KX7115", Severity.Error);

    /// <summary>Another publication is at work there. Argument: the path.</summary>
    public static readonly DiagnosticRule Busy = new("KX7116", Severity.Error);

    /// <summary>A file that no publication made stands where one of the site belongs. Arguments: the served folder, the file.</summary>
    public static readonly DiagnosticRule ForeignFileInTheWay = new("KX7117", Severity.Error);

    /// <summary>A symbolic link stands where a file or folder of the site belongs. Arguments: the served folder, the link.</summary>
    public static readonly DiagnosticRule LinkInTheWay = new("KX7118", Severity.Error);

    /// <summary>The record in the served folder is damaged and files of unknown origin are in the way. Arguments: the folder, their number, the first.</summary>
    public static readonly DiagnosticRule RecordDamagedAndFilesInTheWay = new("KX7119", Severity.Error);

    /// <summary>The record in the served folder is damaged; old files may stay behind. Argument: the folder.</summary>
    public static readonly DiagnosticRule RecordDamaged = new("KX7120", Severity.Warning);

    /// <summary>There is no version to go back to. Argument: the path.</summary>
    public static readonly DiagnosticRule NoEarlierVersion = new("KX7121", Severity.Error);

    /// <summary>Files of the version to go back to are gone or changed. Arguments: its time, their number, the first of them.</summary>
    public static readonly DiagnosticRule VersionDamaged = new("KX7122", Severity.Error);

    /// <summary>Files that no publication made are left as they are. Arguments: the served folder, their number, the first of them.</summary>
    public static readonly DiagnosticRule ForeignFilesKept = new("KX7123", Severity.Info);

    /// <summary>The last publication was stopped halfway; this one finishes the work. Argument: the served folder.</summary>
    public static readonly DiagnosticRule FinishedNow = new("KX7124", Severity.Info);

    /// <summary>Nothing was ever published to this place, so there is no way back. Argument: the path.</summary>
    public static readonly DiagnosticRule NeverPublished = new("KX7125", Severity.Error);

    /// <summary>Files of the version that one could go back to are gone or changed. Arguments: its time, their number, the first of them.</summary>
    public static readonly DiagnosticRule NoWayBack = new("KX7126", Severity.Warning);
}
