using KexieSite.Bench;

namespace KexieSite.BrowserTests;

/// <summary>The demonstration site: the repository itself.</summary>
public sealed class DemonstrationSite : ServedSite
{
    protected override string Prepare(string own)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Join(here.FullName, "KexieSite.sln")))
        {
            here = here.Parent!;
        }

        return here.FullName;
    }
}

/// <summary>Ten thousand generated items, as the benchmark builds them.</summary>
public sealed class LargeSite : ServedSite
{
    protected override string Prepare(string own)
    {
        AssociationSite.Write(own, AssociationSite.Generate(10_000));
        return own;
    }
}

[CollectionDefinition(nameof(DemonstrationSite))]
public sealed class DemonstrationSiteGroup : ICollectionFixture<DemonstrationSite>;

[CollectionDefinition(nameof(LargeSite))]
public sealed class LargeSiteGroup : ICollectionFixture<LargeSite>;
