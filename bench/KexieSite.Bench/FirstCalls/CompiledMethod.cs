using System.Collections.Immutable;

namespace KexieSite.Bench.FirstCalls;

/// <summary>
/// A method that was compiled at run time, as the run time's compiler lists it (<c>DOTNET_JitDisasmSummary</c>):
/// <c>  12: JIT compiled Type`1[Arguments]:Method[Arguments](parameters) [FullOpts, …]</c>.
/// </summary>
/// <param name="Type">The type that has it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Arguments">What its own type parameters stand for.</param>
/// <param name="Parameters">How many parameters it has.</param>
public sealed record CompiledMethod(TypeName Type, string Name, ImmutableArray<TypeName> Arguments, int Parameters)
{
    private const string Start = "compiled ";

    // Made at run time; and what every assembly has, which is compiled anew though it was compiled ahead.
    private static readonly string[] NotAhead = ["(dynamicClass)", "<PrivateImplementationDetails>"];

    /// <summary>Reads a line of the list; null for one that tells of no method that could be compiled ahead.</summary>
    public static CompiledMethod? Of(string line)
    {
        var start = line.IndexOf(Start, StringComparison.Ordinal);
        var end = line.LastIndexOf(" [", StringComparison.Ordinal);
        if (start < 0 || end < start || NotAhead.Any(name => line.Contains(name, StringComparison.Ordinal)))
        {
            return null;
        }

        var text = line[(start + Start.Length)..end];
        var colon = TypeName.IndexOutside(text, ':');
        var open = text.LastIndexOf('(');
        if (colon < 0 || open < colon)
        {
            return null;
        }

        var method = TypeName.Parse(text[(colon + 1)..open]);
        var parameters = text[(open + 1)..text.LastIndexOf(')')];
        return new CompiledMethod(TypeName.Parse(text[..colon]), method.Name, method.Arguments, TypeName.Split(parameters).Count);
    }
}
