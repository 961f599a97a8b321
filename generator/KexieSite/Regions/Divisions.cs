using System.Collections.Immutable;
using KexieSite.Chinese;

namespace KexieSite.Regions;

/// <summary>
/// Every division that can have a page: China's provinces, cities and counties (as of 2024, GB/T 2260 with development
/// zones beside it), some former ones, and a site's own. Immutable.
/// </summary>
public sealed class Divisions
{
    private static readonly Lazy<Divisions> Table = new(() => new Divisions(DivisionTable.LoadCurrent()));
    private static readonly Lazy<PhraseReadings> PlaceReadings = new(DivisionTable.LoadReadings);

    private readonly Dictionary<string, Division> byCode;
    private readonly ILookup<string, Division> formerByCode;
    private readonly ILookup<Division?, Division> children;
    private readonly ILookup<string, Division> byName;
    private readonly ILookup<string, Division> byShortName;

    private Divisions(Dictionary<string, Division> byCode)
        : this(byCode, [.. byCode.Values], DivisionTable.LoadFormer(byCode))
    {
    }

    private Divisions(Dictionary<string, Division> byCode, ImmutableArray<Division> current, ImmutableArray<Division> former)
    {
        this.byCode = byCode;
        Current = current;
        Former = former;
        formerByCode = former.ToLookup(d => d.Code, StringComparer.Ordinal);
        children = current.Where(d => d.Parent is not null).ToLookup(d => d.Parent);
        byName = current.Concat(former).ToLookup(d => d.Name, StringComparer.Ordinal);
        byShortName = current.Concat(former).Where(d => d.ShortName != d.Name).ToLookup(d => d.ShortName, StringComparer.Ordinal);
    }

    /// <summary>The table that is built in.</summary>
    public static Divisions Embedded => Table.Value;

    /// <summary>The current divisions in the order of their codes: a province before its cities before their counties.</summary>
    public ImmutableArray<Division> Current { get; }

    /// <summary>The former divisions in the order of their codes. No complete history.</summary>
    public ImmutableArray<Division> Former { get; }

    /// <summary>The provinces by code, from 北京 to 澳门.</summary>
    public IEnumerable<Division> Provinces => Current.Where(d => d.Parent is null);

    /// <summary>Readings for <see cref="Slug"/>: common phrases and the places that are not read character by character.</summary>
    public static PhraseReadings Readings => PlaceReadings.Value;

    /// <summary>The current divisions directly below one, by code.</summary>
    public IEnumerable<Division> ChildrenOf(Division division) => children[division];

    /// <summary>
    /// The division with a code in a year (null: today). A code that was given anew, as 130502 was, is read by the year; a
    /// former code after its last year still finds the former division. Null when there is none.
    /// </summary>
    public Division? Find(string code, int? year)
    {
        var former = formerByCode[code].FirstOrDefault();
        return former is not null && former.IsInForce(year) ? former : byCode.GetValueOrDefault(code) ?? former;
    }

    /// <summary>Every division, current and former, with a full or short name.</summary>
    public IEnumerable<Division> Named(string name) => byName[name].Concat(byShortName[name]);

    /// <summary>
    /// These divisions with a site's own. An own division never changes another's address: the later one gets its whole name,
    /// then its code, as its segment. One that is there already (same parent and name) is not added again, nor is one whose
    /// <see cref="OwnDivision.Slug"/> another division has.
    /// </summary>
    public Divisions With(IEnumerable<OwnDivision> own)
    {
        var all = Current.ToList();
        foreach (var division in own)
        {
            var siblings = all.FindAll(d => d.Parent == division.Parent);
            if (!siblings.Exists(d => d.Name == division.Name || d.Segment == division.Slug))
            {
                all.Add(OwnDivisions.Make(division, siblings, TownTable.Embedded));
            }
        }

        all.Sort((a, b) => string.CompareOrdinal(a.Code, b.Code));
        return new Divisions(all.ToDictionary(d => d.Code, StringComparer.Ordinal), [.. all], Former);
    }
}
