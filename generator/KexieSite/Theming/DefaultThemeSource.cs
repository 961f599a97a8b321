namespace KexieSite.Theming;

/// <summary>Where the theme <c>kexie</c> comes from. A build always takes the program's own; who works on the theme itself previews the folder.</summary>
public enum DefaultThemeSource
{
    /// <summary>All of it is the program's own.</summary>
    Program,

    /// <summary>Assets and texts are those in <c>themes/kexie/</c>, templates are the program's own.</summary>
    FolderWithoutTemplates,

    /// <summary>All of it is in <c>themes/kexie/</c>, and its templates are built as those of any other theme.</summary>
    Folder,
}
