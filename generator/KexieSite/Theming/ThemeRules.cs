using KexieSite.Diagnostics;

namespace KexieSite.Theming;

/// <summary>What can be wrong with a theme. KX5001 to KX5039 are found before the first page, KX5040 and above while a page is rendered.</summary>
public static class ThemeRules
{
    /// <summary>No theme has this name. {0} the name, {1} the themes there are.</summary>
    public static readonly DiagnosticRule UnknownTheme = new("KX5001", Severity.Error);

    /// <summary>A folder below <c>themes/</c> holds no theme.yml. {0} the theme.</summary>
    public static readonly DiagnosticRule NoManifest = new("KX5002", Severity.Error);

    /// <summary>theme.yml gives another name than its folder. {0} the name, {1} the folder.</summary>
    public static readonly DiagnosticRule OtherName = new("KX5003", Severity.Error);

    /// <summary>A theme extends itself by way of others. {0} the circle.</summary>
    public static readonly DiagnosticRule CircularExtends = new("KX5004", Severity.Error);

    /// <summary>A theme has templates but no project file. {0} the theme.</summary>
    public static readonly DiagnosticRule NoProject = new("KX5005", Severity.Error);

    /// <summary>A theme has more than one project file. {0} the theme, {1} the files.</summary>
    public static readonly DiagnosticRule SeveralProjects = new("KX5006", Severity.Error);

    /// <summary>The .NET SDK that builds themes is missing. {0} the theme, {1} what <c>dotnet</c> said.</summary>
    public static readonly DiagnosticRule NoSdk = new("KX5007", Severity.Error);

    /// <summary>An error of the compiler or of MSBuild. {0} its code, {1} its text.</summary>
    public static readonly DiagnosticRule BuildError = new("KX5008", Severity.Error);

    /// <summary>The build failed and named no error. {0} the theme, {1} the exit code, {2} all that was printed.</summary>
    public static readonly DiagnosticRule BuildFailed = new("KX5009", Severity.Error);

    /// <summary>The build succeeded but made no assembly of the project's name. {0} the theme, {1} the file expected.</summary>
    public static readonly DiagnosticRule NoAssembly = new("KX5010", Severity.Error);

    /// <summary>A template that the site needs is missing. {0} the theme and what it extends, {1} the key.</summary>
    public static readonly DiagnosticRule MissingTemplate = new("KX5011", Severity.Error);

    /// <summary>The name of an asset cannot stand in an address. {0} the theme, {1} the path.</summary>
    public static readonly DiagnosticRule UnsafeAsset = new("KX5012", Severity.Error);

    /// <summary>A stylesheet refers to a file that the theme does not have. {0} the theme, {1} the stylesheet, {2} the address as written.</summary>
    public static readonly DiagnosticRule NoSuchReference = new("KX5013", Severity.Error);

    /// <summary>Templates do not inherit the page of a theme: their _ViewImports.cshtml is missing. {0} the theme, {1} the key.</summary>
    public static readonly DiagnosticRule NoViewImports = new("KX5014", Severity.Error);

    /// <summary>The program's own assemblies, which templates are compiled against, are inside its one file. {0} the theme.</summary>
    public static readonly DiagnosticRule NoReferences = new("KX5015", Severity.Error);

    /// <summary>A template got a model of another type. {0} the theme, {1} the key, {2} the type it wants, {3} the type it got.</summary>
    public static readonly DiagnosticRule WrongModel = new("KX5040", Severity.Error);

    /// <summary>A template threw. {0} the theme, {1} the key, {2} the exception's type and message.</summary>
    public static readonly DiagnosticRule TemplateThrew = new("KX5041", Severity.Error);

    /// <summary>Layouts name each other in a circle. {0} the theme, {1} the key, {2} the circle.</summary>
    public static readonly DiagnosticRule CircularLayout = new("KX5042", Severity.Error);

    /// <summary>Partials include each other without end. {0} the theme, {1} the key, {2} the depth reached.</summary>
    public static readonly DiagnosticRule EndlessPartials = new("KX5043", Severity.Error);

    /// <summary>A template asks for an asset that the theme does not have. {0} the theme, {1} the template's key, {2} the path, {3} the nearest path or none.</summary>
    public static readonly DiagnosticRule NoSuchAsset = new("KX5044", Severity.Error);
}
