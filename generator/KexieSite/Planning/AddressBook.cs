using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Planning;

/// <summary>Which output stands at which address, and which of them are in each other's way.</summary>
internal sealed class AddressBook
{
    private readonly ImmutableArray<UrlPath> inOrder;
    private readonly Dictionary<UrlPath, int> places;

    private AddressBook(ImmutableArray<PlannedOutput> outputs)
    {
        inOrder = [.. outputs.Select(o => o.Url)];
        places = new Dictionary<UrlPath, int>(inOrder.Length);
        for (var i = 0; i < inOrder.Length; i++)
        {
            places.TryAdd(inOrder[i], i);
        }

        Clashes = [.. AddressCheck.Check(outputs)];
    }

    /// <summary>The outputs that would overwrite another one.</summary>
    public ImmutableArray<Diagnostic> Clashes { get; }

    /// <summary>Every address once.</summary>
    public IEnumerable<UrlPath> Addresses => places.Keys;

    /// <summary>Takes outputs; a book of the same addresses is taken as it is, if nothing was wrong with them.</summary>
    public static AddressBook Of(ImmutableArray<PlannedOutput> outputs, AddressBook? before) =>
        before is { Clashes.IsEmpty: true } && before.Has(outputs) ? before : new AddressBook(outputs);

    /// <summary>Whether something stands at an address.</summary>
    public bool Has(UrlPath address) => places.ContainsKey(address);

    /// <summary>The place of an address' output among all of them, the first where there are several; null where nothing stands there.</summary>
    public int? Find(UrlPath address) => places.TryGetValue(address, out var place) ? place : null;

    private bool Has(ImmutableArray<PlannedOutput> outputs)
    {
        if (outputs.Length != inOrder.Length)
        {
            return false;
        }

        for (var i = 0; i < inOrder.Length; i++)
        {
            if (outputs[i].Url != inOrder[i])
            {
                return false;
            }
        }

        return true;
    }
}
