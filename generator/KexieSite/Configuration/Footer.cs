using System.Collections.Immutable;

namespace KexieSite.Configuration;

/// <summary>What stands at the foot of every page; an empty text is not shown, and nothing is made up.</summary>
public sealed record Footer
{
    /// <summary>A footer that shows nothing.</summary>
    public static Footer Empty { get; } = new();

    /// <summary>Who runs the site (主办单位).</summary>
    public string Organizer { get; init; } = "";

    /// <summary>The postal address.</summary>
    public string Address { get; init; } = "";

    /// <summary>The telephone number.</summary>
    public string Phone { get; init; } = "";

    /// <summary>The postcode, six digits.</summary>
    public string Postcode { get; init; } = "";

    /// <summary>The mail address.</summary>
    public string Email { get; init; } = "";

    /// <summary>The ICP licence number (ICP备案号).</summary>
    public string Icp { get; init; } = "";

    /// <summary>The police record number (公安联网备案号).</summary>
    public string Police { get; init; } = "";

    /// <summary>The fourteen digits of the police record number; empty where it is written without them.</summary>
    public string PoliceNumber { get; init; } = "";

    /// <summary>The government website's code (网站标识码): ten letters and digits.</summary>
    public string SiteCode { get; init; } = "";

    /// <summary>Links to other sites, in groups.</summary>
    public ImmutableArray<LinkGroup> Links { get; init; } = [];
}

/// <summary>Links under a heading.</summary>
public sealed record LinkGroup(string Title, ImmutableArray<NamedLink> Links);
