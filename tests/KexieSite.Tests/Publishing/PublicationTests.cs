using KexieSite.Diagnostics;
using KexieSite.Publishing;
using KexieSite.Tests.Writing;

namespace KexieSite.Tests.Publishing;

/// <summary>Into a folder and behind a link alike.</summary>
public sealed class PublicationTests : IDisposable
{
    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Readers_get_the_built_site_and_not_its_records(bool link)
    {
        var result = site.Publish(Sites.Small, link);

        Assert.Equal(new SiteChange(4, 0, 0), result.Change);
        Assert.Equal(3, result.Pages);
        Assert.Null(result.Back);
        Assert.Equal(Sites.Small.OrderBy(f => f.Key, StringComparer.Ordinal), site.Readers());
        Assert.Equal(link, new DirectoryInfo(site.Served).LinkTarget is not null);
        Assert.False(File.Exists(Path.Join(site.Served, ".kexie", "journal")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_later_site_replaces_the_earlier_and_says_what_is_new_changed_and_removed(bool link)
    {
        var first = site.Publish(Sites.Small, link);
        var second = site.Publish(Sites.Later);
        var third = site.Publish(Sites.Reshaped);
        var again = site.Publish();

        Assert.Equal(new SiteChange(2, 1, 2), second.Change);
        Assert.Equal(first.Now, second.Back);
        Assert.Equal(SiteChange.None, again.Change);
        Assert.Equal((third.Now, second.Now), (again.Now, again.Back));
        Assert.Equal(Sites.Reshaped.OrderBy(f => f.Key, StringComparer.Ordinal), site.Readers());
        Assert.Equal(link, new DirectoryInfo(site.Served).LinkTarget is not null);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Back_goes_to_the_version_before_and_again_until_there_is_none(bool link)
    {
        var versions = Enumerable.Range(1, 5).Select(n => Edition(n)).ToList();
        var results = versions.ConvertAll(v => site.Publish(v, link));

        for (var n = 3; n >= 1; n--)
        {
            var back = site.Back();
            Assert.True(back.Ok, string.Join('\n', back.Diagnostics));
            Assert.Equal(results[n].Now, back.Now);
            Assert.Equal(n == 1 ? null : results[n - 1].Now, back.Back);
            Assert.Equal(versions[n], site.Readers());
        }

        Assert.Equal(PublishingRules.NoEarlierVersion, site.Refusal(o => o with { Back = true }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_taken_back_is_forgotten_when_something_else_is_published(bool link)
    {
        site.Publish(Edition(1), link);
        site.Publish(Edition(2));
        site.Publish(Edition(3));
        site.Back();

        site.Publish(Edition(4));
        Assert.Equal(Edition(4), site.Readers());
        Assert.True(site.Back().Ok);
        Assert.Equal(Edition(2), site.Readers());
        Assert.True(site.Back().Ok);
        Assert.Equal(Edition(1), site.Readers());
    }

    [Fact]
    public void Versions_share_what_did_not_change()
    {
        site.Publish(Sites.Small);
        site.Publish(Sites.Later);

        // Two names of one file: what is written into one is read in the other. What readers get has none of them.
        File.AppendAllText(Path.Join(site.Versions, "1", "feed.xml"), "!");
        Assert.Equal("<feed/>!", File.ReadAllText(Path.Join(site.Versions, "2", "feed.xml")));
        Assert.Equal("<feed/>", site.Readers()["feed.xml"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_that_was_changed_in_place_is_put_right_by_the_next_publication(bool link)
    {
        site.Publish(Sites.Small, link);
        site.Put("feed.xml", "hacked");
        Assert.True(site.Publish().Ok);
        Assert.Equal(Sites.Small.OrderBy(f => f.Key, StringComparer.Ordinal), site.Readers());

        site.Put("feed.xml", "hacked again");
        Assert.True(site.Build(Sites.Later).Publish().Ok);
        Assert.Equal(Sites.Later.OrderBy(f => f.Key, StringComparer.Ordinal), site.Readers());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_stylesheet_of_the_pages_before_stays_for_one_version(bool link)
    {
        site.Publish(Dressed("aaaaaaaa"), link);
        site.Publish(Dressed("bbbbbbbb"));
        Assert.Contains("assets/css/site.aaaaaaaa.css", site.Readers().Keys);

        site.Publish(Dressed("cccccccc"));
        Assert.Equal(["assets/css/site.bbbbbbbb.css", "assets/css/site.cccccccc.css", "index.html"], site.Readers().Keys);

        Assert.Equal(SiteChange.None with { New = 1, Changed = 1, Removed = 1 }, site.Back().Change);
        Assert.Contains("assets/css/site.cccccccc.css", site.Readers().Keys);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_dry_run_tells_and_touches_nothing(bool link)
    {
        var before = site.Publish(Sites.Small, link).Now;
        site.Publish(Edition(1));
        var disk = PublishedSite.Contents(Path.GetDirectoryName(site.Served)!);
        site.Build(Sites.Later);

        Assert.Equal(new SiteChange(3, 1, 0), site.Publish(o => o with { DryRun = true }).Change);
        Assert.Equal(before, site.Publish(o => o with { DryRun = true, Back = true }).Now);
        Assert.Equal(disk, PublishedSite.Contents(Path.GetDirectoryName(site.Served)!));
    }

    [Fact]
    public void A_dry_run_without_a_change_names_the_same_way_back_as_the_real_run()
    {
        site.Build(Sites.Small).Publish();
        var dry = site.Publish(o => o with { DryRun = true });

        Assert.Null(dry.Back);
        Assert.Equal(site.Publish().Back, dry.Back);
    }

    [Fact]
    public void A_dry_run_of_the_first_publication_makes_no_folder()
    {
        Assert.Equal(new SiteChange(4, 0, 0), site.Build(Sites.Small).Publish(o => o with { DryRun = true }).Change);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(site.Served)!));
    }

    [Fact]
    public void Texts_changed_after_the_build_are_told()
    {
        site.Build(Sites.Small);
        File.WriteAllText(Path.Join(site.Folder, "content", "new.md"), "新");

        var result = site.Publish();
        Assert.True(result.Ok);
        Assert.Equal<object>([1, "content/new.md"], Assert.Single(result.Diagnostics, d => d.Severity == Severity.Warning).Arguments);
    }

    [Theory]
    [InlineData(false, UnixFileMode.None)]
    [InlineData(true, UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)]
    public void Old_versions_are_not_for_others_to_list(bool link, UnixFileMode others)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        site.Publish(Sites.Small, link);

        Assert.Equal(Own | others, File.GetUnixFileMode(site.Versions));
    }

    private static Dictionary<string, string> Edition(int number) => new(StringComparer.Ordinal) { ["index.html"] = $"第{number}版" };

    private static Dictionary<string, string> Dressed(string hash) =>
        new(StringComparer.Ordinal) { ["index.html"] = hash, [$"assets/css/site.{hash}.css"] = hash };
}
