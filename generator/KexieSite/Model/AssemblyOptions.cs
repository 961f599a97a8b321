namespace KexieSite.Model;

/// <summary>What decides whether an item is published.</summary>
/// <param name="Today">The day of the build in the site's time zone.</param>
/// <param name="Drafts">Whether drafts are published.</param>
/// <param name="Future">Whether items are published whose day has not come.</param>
public sealed record AssemblyOptions(DateOnly Today, bool Drafts, bool Future);
