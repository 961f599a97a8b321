using KexieSite.Diagnostics;

namespace KexieSite.Writing;

/// <summary>Why an output folder is refused, and what its owner should know. Every refusal comes before anything is written.</summary>
public static class WritingRules
{
    /// <summary>The folder holds files and no build has made it. Arguments: the folder, one of its files.</summary>
    public static readonly DiagnosticRule FolderIsNotOurs = new("KX6001", Severity.Error);

    /// <summary>A file, or a folder with files, that no build made lies where a page belongs. Argument: its path in the folder.</summary>
    public static readonly DiagnosticRule ForeignFileInTheWay = new("KX6002", Severity.Error);

    /// <summary>A symbolic link lies where a page or a folder belongs; links are never followed. Argument: its path in the folder.</summary>
    public static readonly DiagnosticRule LinkInTheWay = new("KX6003", Severity.Error);

    /// <summary>
    /// The record of the last build is damaged and files of unknown origin lie where pages belong: a person must decide.
    /// Arguments: the folder, their number, the first of them.
    /// </summary>
    public static readonly DiagnosticRule RecordDamagedAndFilesInTheWay = new("KX6004", Severity.Error);

    /// <summary>Another build is writing into the folder. Argument: the folder.</summary>
    public static readonly DiagnosticRule FolderIsBusy = new("KX6005", Severity.Error);

    /// <summary>The folder to clean holds nothing that a build made. Arguments: the folder, the first of its files.</summary>
    public static readonly DiagnosticRule NothingToClean = new("KX6009", Severity.Error);

    /// <summary>The output folder's path leads to a file. Argument: the path.</summary>
    public static readonly DiagnosticRule FolderIsAFile = new("KX6006", Severity.Error);

    /// <summary>The output folder lies among the site's sources. Argument: the path.</summary>
    public static readonly DiagnosticRule FolderOfSources = new("KX6008", Severity.Error);

    /// <summary>The record of the last build is damaged; pages that are no longer wanted may stay behind. Argument: the folder.</summary>
    public static readonly DiagnosticRule RecordDamaged = new("KX6007", Severity.Warning);
}
