namespace KexieSite.Importing.Word;

/// <summary>What a part refers to (ECMA-376, part 2, clause 9), by id.</summary>
internal sealed class WordRelations
{
    private readonly Dictionary<string, WordRelation> byId;

    private WordRelations(Dictionary<string, WordRelation> byId) => this.byId = byId;

    /// <summary>All of them.</summary>
    public IEnumerable<WordRelation> All => byId.Values;

    /// <summary>Reads those of a part; of the package itself for an empty name.</summary>
    public static WordRelations Of(string part, WordPackage package)
    {
        var slash = part.LastIndexOf('/') + 1;
        var root = package.Xml($"{part[..slash]}_rels/{part[slash..]}.rels");
        var relations = new Dictionary<string, WordRelation>(StringComparer.Ordinal);
        foreach (var element in root?.Elements() ?? [])
        {
            var (id, type, target) = (element.Attribute("Id")?.Value, element.Attribute("Type")?.Value, element.Attribute("Target")?.Value);
            if (id is not null && type is not null && target is not null)
            {
                var isExternal = element.Attribute("TargetMode")?.Value == "External";
                _ = relations.TryAdd(id, new WordRelation(type[(type.LastIndexOf('/') + 1)..], isExternal ? target : Resolve(part[..slash], target), isExternal));
            }
        }

        return new WordRelations(relations);
    }

    public WordRelation? Find(string? id) => id is not null && byId.TryGetValue(id, out var relation) ? relation : null;

    /// <summary>The part of a type (<c>styles</c>); null where there is none.</summary>
    public string? Part(string type) => byId.Values.FirstOrDefault(r => r.Type == type && !r.IsExternal)?.Target;

    private static string Resolve(string folder, string target)
    {
        var segments = new List<string>(target.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var segment in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment != "..")
            {
                segments.Add(segment);
            }
            else if (segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
        }

        return string.Join('/', segments);
    }
}

/// <summary>A reference of a part.</summary>
/// <param name="Type">The last segment of its type: <c>image</c>, <c>hyperlink</c>.</param>
/// <param name="Target">The name of a part, or an address outside of the file.</param>
/// <param name="IsExternal">Whether it leads out of the file.</param>
internal sealed record WordRelation(string Type, string Target, bool IsExternal);
