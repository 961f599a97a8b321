using KexieSite.Publishing;
using KexieSite.Tests.Writing;

namespace KexieSite.Tests.Publishing;

/// <summary>What somebody put into the served folder stays there, whatever is published or taken back.</summary>
public sealed class ForeignFilesTests : IDisposable
{
    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Foreign_files_are_kept_and_told(bool link)
    {
        site.Publish(Sites.Small, link);
        site.Put("activities/2021/kepuri/verify.txt", "wechat");
        site.Put(".well-known/acme", "token");
        File.CreateSymbolicLink(Path.Join(site.Served, "files"), "/etc/hostname");

        foreach (var next in new[] { Sites.Later, Sites.Small, Sites.Later, Sites.Small, Sites.Later, Sites.Small })
        {
            var told = Assert.Single(site.Publish(next).Diagnostics);
            Assert.Equal(PublishingRules.ForeignFilesKept, told.Rule);
            Assert.Equal<object>([site.Served, 3, ".well-known/acme"], told.Arguments);
        }

        Assert.True(site.Back().Ok);
        Assert.Equal("wechat", site.Readers()["activities/2021/kepuri/verify.txt"]);
        Assert.Equal("token", site.Readers()[".well-known/acme"]);
        Assert.Equal("/etc/hostname", new FileInfo(Path.Join(site.Served, "files")).LinkTarget);
    }

    [Fact]
    public void A_foreign_file_changed_behind_a_link_is_taken_along_as_it_is_now()
    {
        site.Publish(Sites.Small, link: true);
        site.Put("CNAME", "old");
        site.Publish(Sites.Later);
        File.Delete(Path.Join(site.Served, "CNAME"));
        site.Put("CNAME", "new");

        site.Back();
        Assert.Equal("new", site.Readers()["CNAME"]);
    }

    [Fact]
    public void A_first_publication_leaves_what_is_in_the_folder()
    {
        site.Put("index.nginx-debian.html", "Welcome");

        Assert.Equal(PublishingRules.ForeignFilesKept, Assert.Single(site.Publish(Sites.Small).Diagnostics).Rule);
        Assert.Equal("Welcome", site.Readers()["index.nginx-debian.html"]);
    }

    [Theory]
    [InlineData(false, "years/2022/index.html")]
    [InlineData(true, "years/2022/index.html")]
    [InlineData(false, "years")]
    [InlineData(true, "years")]
    [InlineData(true, "years/2022/index.html/verify.txt")]
    public void A_foreign_file_in_the_way_stops_the_publication(bool link, string name)
    {
        site.Publish(Sites.Small, link);
        site.Put(name, "mine");

        Assert.Equal(PublishingRules.ForeignFileInTheWay, site.Build(Sites.Later).Refusal());
        File.Delete(Path.Join(site.Served, name));
        Assert.True(site.Publish().Ok);
        Assert.Equal(Sites.Later.OrderBy(f => f.Key, StringComparer.Ordinal), site.Readers());
    }

    [Fact]
    public void A_link_in_a_plain_folder_is_not_written_through()
    {
        site.Publish(Sites.Small);
        File.CreateSymbolicLink(Path.Join(site.Served, "years"), site.Folder);

        Assert.Equal(PublishingRules.LinkInTheWay, site.Build(Sites.Later).Refusal());
        Assert.False(Path.Exists(Path.Join(site.Folder, "2022")));
    }
}
