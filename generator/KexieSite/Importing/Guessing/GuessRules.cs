using KexieSite.Diagnostics;

namespace KexieSite.Importing.Guessing;

/// <summary>What is told of guessed front matter, KX83.</summary>
public static class GuessRules
{
    /// <summary>A value that a person has to confirm. {0}: the key; {1}: the value; {2}: the words that speak for it.</summary>
    public static readonly DiagnosticRule Doubtful = new("KX8301", Severity.Info);

    /// <summary>A draft, since required values are not known. {0}: the keys.</summary>
    public static readonly DiagnosticRule Missing = new("KX8302", Severity.Warning);

    /// <summary>A draft, since it is not sure what the text is.</summary>
    public static readonly DiagnosticRule UnsureKind = new("KX8303", Severity.Warning);

    /// <summary>A draft, since the text has mistakes that would hold up the build. {0}: the first of them.</summary>
    public static readonly DiagnosticRule Mistakes = new("KX8304", Severity.Warning);

    /// <summary>A draft, since the text says that it is not for the public. {0}: the words.</summary>
    public static readonly DiagnosticRule NotPublic = new("KX8305", Severity.Warning);

    /// <summary>A draft, since the text says that it is of another body than the site's. {0}: the words.</summary>
    public static readonly DiagnosticRule OtherBody = new("KX8306", Severity.Warning);
}
