using KexieSite.Diagnostics;

namespace KexieSite.Checking.Privacy;

/// <summary>
/// What nobody may publish of a person, KX5201 to KX5299 (个人信息保护法, articles 28 and 31). Numbers are masked in messages, for these
/// end up in logs. In each, {1} says where in an attachment and how many; it is empty for a text.
/// </summary>
public static class PrivacyRules
{
    /// <summary>An ID number of 18 digits, GB 11643-1999. {0}: masked, {1}: where.</summary>
    public static readonly DiagnosticRule Identity = new("KX5201", Severity.Error);

    /// <summary>An ID number of 15 digits, as issued until 1999. {0}: masked, {1}: where.</summary>
    public static readonly DiagnosticRule OldIdentity = new("KX5202", Severity.Warning);

    /// <summary>A mobile number that is not the office's own. {0}: masked, {1}: where.</summary>
    public static readonly DiagnosticRule Mobile = new("KX5203", Severity.Warning);

    /// <summary>The number of a bank card. {0}: masked, {1}: where.</summary>
    public static readonly DiagnosticRule BankCard = new("KX5204", Severity.Warning);

    /// <summary>A pupil named together with school and class. {0}: the words, {1}: where.</summary>
    public static readonly DiagnosticRule Pupil = new("KX5205", Severity.Info);

    /// <summary>An attachment of an old format that cannot be looked into. {0}: the file, {1}: the format to save it in.</summary>
    public static readonly DiagnosticRule OldFormat = new("KX5206", Severity.Info);

    /// <summary>An attachment that cannot be opened. {0}: the file.</summary>
    public static readonly DiagnosticRule Unreadable = new("KX5207", Severity.Warning);

    /// <summary>An attachment too large to be looked through whole. {0}: the file.</summary>
    public static readonly DiagnosticRule TooLarge = new("KX5208", Severity.Warning);
}
