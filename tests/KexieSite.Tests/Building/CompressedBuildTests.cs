using System.IO.Compression;

namespace KexieSite.Tests.Building;

public sealed class CompressedBuildTests : IDisposable
{
    private const string Plain = "title: 县科协\nurl: https://x.cn\n";
    private const string Compressed = Plain + "compress: 是\n";

    private readonly TestSite site = new(Compressed);

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Copies_unpack_to_the_files_beside_them_and_small_files_have_none()
    {
        site.Activity("2022-05-01-讲座");
        await site.BuildAsync();
        var files = Files().Where(f => !f.EndsWith(".gz", StringComparison.Ordinal) && !f.EndsWith(".br", StringComparison.Ordinal)).ToList();

        foreach (var file in files)
        {
            var bytes = Bytes(file);
            var isCopied = bytes.Length >= 1400 && Path.GetExtension(file) is ".html" or ".css" or ".js" or ".svg" or ".xml" or ".json" or ".csv" or ".ics" or ".txt";
            Assert.Equal((file, isCopied, isCopied), (file, Files().Contains(file + ".gz"), Files().Contains(file + ".br")));
            if (isCopied)
            {
                Assert.Equal(bytes, Unpacked(file + ".gz"));
                Assert.Equal(bytes, Unpacked(file + ".br"));
            }
        }

        Assert.Contains("index.html.br", Files());
        Assert.Contains(Files(), f => f.StartsWith("assets/css/", StringComparison.Ordinal) && f.EndsWith(".css.gz", StringComparison.Ordinal));
        Assert.DoesNotContain("robots.txt.gz", Files());
    }

    [Fact]
    public async Task Copies_hold_neither_time_nor_system()
    {
        await site.BuildAsync();

        Assert.Equal([0x1F, 0x8B, 8, 0, 0, 0, 0, 0], Bytes("index.html.gz")[..8]);
        Assert.Equal(255, Bytes("index.html.gz")[9]);
    }

    [Fact]
    public async Task Unchanged_copies_are_left_alone_and_spoilt_or_missing_ones_are_made_again()
    {
        site.Activity("2022-05-01-讲座");
        await site.BuildAsync();
        var before = BuildOnDisk.Snapshot(site.Output());
        await Task.Delay(20); // a manifest as old as a page is not believed
        var again = await site.BuildAsync();
        Assert.Equal((0, 0), (again.Written, again.Removed));

        await File.WriteAllTextAsync(Path.Combine(site.Output(), "index.html.br"), "x");
        File.Delete(Path.Combine(site.Output(), "index.html.gz"));
        Assert.Equal(2, (await site.BuildAsync()).Written);
        Assert.Equal(before, BuildOnDisk.Snapshot(site.Output()));
    }

    [Fact]
    public async Task Changed_page_gets_new_copies()
    {
        site.Activity("2022-05-01-讲座");
        await site.BuildAsync();
        site.Activity("2022-05-01-讲座", "", "另一段正文。");
        await site.BuildAsync();
        var changed = BuildOnDisk.Snapshot(site.Output());
        await site.BuildAsync(o => o with { Clean = true });

        Assert.Equal(changed, BuildOnDisk.Snapshot(site.Output()));
        var page = Files().Single(f => f.EndsWith("jiangzuo/index.html.gz", StringComparison.Ordinal));
        Assert.Equal(Bytes(page[..^3]), Unpacked(page));
    }

    [Fact]
    public async Task Copies_go_when_they_are_switched_off()
    {
        await site.BuildAsync();
        site.Write("site.yml", Plain);
        var off = await site.BuildAsync();

        Assert.True(off.Removed > 4, $"{off.Removed} removed");
        Assert.DoesNotContain(Files(), f => f.EndsWith(".gz", StringComparison.Ordinal) || f.EndsWith(".br", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Attachment_with_the_name_of_a_copy_stays_what_it_is()
    {
        site.Write("content/about.md", "---\n标题: 关于\n---\n[表](表.csv) [压缩的表](表.csv.gz)\n")
            .Write("content/表.csv", new string('a', 5000)).Write("content/表.csv.gz", "mine");

        await site.BuildAsync();

        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(site.Output(), "表.csv.gz")));
        Assert.Contains("表.csv.br", Files());
    }

    private List<string> Files() => [.. BuildOnDisk.Snapshot(site.Output()).Keys];

    private byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(site.Output(), file));

    private byte[] Unpacked(string file)
    {
        using var packed = new MemoryStream(Bytes(file));
        using Stream stream = file.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(packed, CompressionMode.Decompress)
            : new BrotliStream(packed, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
