namespace KexieSite.Writing;

/// <summary>What a build did to its output folder.</summary>
/// <param name="Files">The files that the site consists of now.</param>
/// <param name="Written">How many of them are new or changed.</param>
/// <param name="Removed">The files of earlier builds that are gone.</param>
public sealed record WriteSummary(int Files, int Written, int Removed);
