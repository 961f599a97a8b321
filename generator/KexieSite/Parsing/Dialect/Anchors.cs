namespace KexieSite.Parsing.Dialect;

/// <summary>The names that a body has given away so far.</summary>
internal sealed class Anchors
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> lastNumber = new(StringComparer.Ordinal);

    /// <summary>Takes <paramref name="name"/>, or, where it is taken or reserved, the first free one of <c>name-2</c>, <c>name-3</c> …</summary>
    public string Take(string name)
    {
        if (!Anchor.IsReserved(name) && taken.Add(name))
        {
            return name;
        }

        // A number does not take a name out of the theme's own namespace, a letter in front does.
        var stem = name.StartsWith("kx-", StringComparison.OrdinalIgnoreCase) ? "x" + name : name;
        var number = lastNumber.GetValueOrDefault(name, 1);
        string numbered;
        do
        {
            number++;
            numbered = $"{stem}-{number}";
        }
        while (!taken.Add(numbered));
        lastNumber[name] = number;
        return numbered;
    }
}
