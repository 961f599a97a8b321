using KexieSite.Diagnostics;

namespace KexieSite.Planning;

/// <summary>Finds outputs that would overwrite each other, on this or on another file system.</summary>
internal static class AddressCheck
{
    /// <summary>Reports every clash at the later source; the build's own pages come first and are never the later one.</summary>
    public static IEnumerable<Diagnostic> Check(IReadOnlyCollection<PlannedOutput> outputs)
    {
        var taken = new Dictionary<string, PlannedOutput>(StringComparer.OrdinalIgnoreCase);
        var inOrder = outputs.OrderBy(o => o.Origin is null ? 0 : o is RedirectPage ? 2 : 1).ToList();
        foreach (var output in inOrder)
        {
            var file = output.Url.OutputFile;
            if (taken.TryAdd(file, output))
            {
                continue;
            }

            if (output.Origin is not { } origin)
            {
                throw new InvalidOperationException($"the build plans {output.Url} twice");
            }

            yield return Clash(output, taken[file], origin);
        }

        foreach (var output in inOrder)
        {
            foreach (var file in FilesOnTheWay(output.Url.OutputFile, taken))
            {
                if ((output.Origin ?? file.Origin) is { } origin)
                {
                    yield return PlanningRules.FileAndFolder.At(origin.File, origin.Span, file.Url.Value, output.Url.Value);
                }
            }
        }
    }

    // Each file once, however many pages lie in what would be its folder.
    private static List<PlannedOutput> FilesOnTheWay(string path, Dictionary<string, PlannedOutput> taken)
    {
        List<PlannedOutput> files = [];
        var folders = taken.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (folders.Remove(path.AsSpan(0, slash), out _, out var file))
            {
                files.Add(file);
            }
        }

        return files;
    }

    private static Diagnostic Clash(PlannedOutput output, PlannedOutput earlier, Origin origin) => earlier switch
    {
        _ when output.Url.OutputFile != earlier.Url.OutputFile => PlanningRules.DiffersInCase.At(origin.File, origin.Span, output.Url.Value, earlier.Url.Value),
        _ when output is RedirectPage && earlier is not RedirectPage => PlanningRules.AliasHidesPage.At(origin.File, origin.Span, output.Url.Value, Name(earlier)),
        { Origin: null } => PlanningRules.TakenAddress.At(origin.File, origin.Span, output.Url.Value),
        _ => PlanningRules.SameAddress.At(origin.File, origin.Span, output.Url.Value, Name(earlier)),
    };

    private static string Name(PlannedOutput output) => output.Origin?.File.Value ?? output.Url.Value;
}
