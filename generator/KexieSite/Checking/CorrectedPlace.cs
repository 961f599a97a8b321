using KexieSite.Diagnostics;

namespace KexieSite.Checking;

/// <summary>What was changed in a file.</summary>
/// <param name="Finding">What was found there.</param>
/// <param name="Before">The characters from the first changed one to the last.</param>
/// <param name="After">The same, as they are now.</param>
public sealed record CorrectedPlace(Diagnostic Finding, string Before, string After);
