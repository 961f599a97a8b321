using System.Globalization;
using KexieSite.Diagnostics;
using KexieSite.Writing;

namespace KexieSite.Tests.Writing;

/// <summary>A damaged record costs nobody's file, and its folder is usable again after one clear decision.</summary>
public sealed class DamagedRecordTests : IDisposable
{
    private readonly BuiltFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_manifest_cut_off_anywhere_costs_no_foreign_file()
    {
        folder.Build(Sites.Small);
        var manifest = File.ReadAllBytes(folder.Manifest);
        for (var length = 0; length < manifest.Length; length++)
        {
            File.WriteAllBytes(folder.Manifest, manifest[..length]);
            AssertNothingLost(length == manifest.Length - 1);
        }
    }

    [Fact]
    public void A_manifest_with_any_byte_wrong_costs_no_foreign_file()
    {
        folder.Build(Sites.Small);
        var manifest = File.ReadAllBytes(folder.Manifest);
        var header = manifest.AsSpan().IndexOf((byte)'\n');
        for (var place = 0; place < manifest.Length - 1; place++)
        {
            var damaged = manifest.ToArray();
            damaged[place] ^= 0x55;
            File.WriteAllBytes(folder.Manifest, damaged);
            AssertNothingLost(namesAreKnown: place < header);
        }
    }

    [Fact]
    public void A_journal_cut_off_anywhere_costs_no_foreign_file()
    {
        folder.Interrupt(Sites.Small, Sites.Small.Count);
        var journal = File.ReadAllBytes(folder.Journal);
        for (var length = 0; length < journal.Length; length++)
        {
            File.WriteAllBytes(folder.Journal, journal[..length]);
            AssertNothingLost(length == journal.Length - 1);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0\0\0\0\0\0")]
    [InlineData("kexie-manifest 1 4")]
    [InlineData("CNAME\n原创.html\n")]
    [InlineData("CNAME\t3\t4\tff\t00000000\n")]
    [InlineData("{\"files\":[\"CNAME\",\"原创.html\"]}")]
    public void Garbage_in_place_of_both_records_costs_no_foreign_file(string garbage)
    {
        folder.Build(Sites.Small);
        File.WriteAllText(folder.Manifest, garbage);
        AssertNothingLost(namesAreKnown: false);

        File.WriteAllText(folder.Journal, garbage);
        AssertNothingLost(namesAreKnown: false);
    }

    [Fact]
    public void A_journal_makes_up_for_a_damaged_manifest()
    {
        folder.Build(Sites.Small);
        folder.Interrupt(Sites.Later, 2);
        File.WriteAllText(folder.Manifest, "垃圾");

        Assert.Empty(OpenOnce([.. Sites.Small.Keys]));
        folder.Build(Sites.Small);
        Assert.Equal(BuiltFolder.CleanBuild(Sites.Small), folder.Contents());
    }

    [Fact]
    public void Lines_that_are_intact_still_count_and_what_remains_is_said()
    {
        folder.Build(Sites.Small);
        File.WriteAllLines(folder.Manifest, File.ReadAllLines(folder.Manifest)[..^1]);
        File.Delete(folder["index.html"]);

        Assert.Equal([WritingRules.RecordDamaged], OpenOnce([.. Sites.Small.Keys]).Select(finding => finding.Rule));
        folder.Build(Sites.Later);

        Assert.Equal(BuiltFolder.CleanBuild(Sites.Later), folder.Contents());
        Assert.Empty(OpenOnce([.. Sites.Later.Keys]));
    }

    [Fact]
    public void A_damaged_record_is_not_believed_about_contents()
    {
        folder.Build(Sites.Small);
        var written = File.GetLastWriteTimeUtc(folder["feed.xml"]);
        File.WriteAllText(folder["feed.xml"], "<fEEd/>");
        File.SetLastWriteTimeUtc(folder["feed.xml"], written);
        File.Delete(folder["index.html"]);
        File.WriteAllLines(folder.Manifest, File.ReadAllLines(folder.Manifest)[..^1]);
        folder.Age();

        folder.Build(Sites.Small);
        Assert.Equal("<feed/>", folder.Contents()["feed.xml"]);
    }

    [Fact]
    public void A_manifest_of_a_later_version_still_tells_names()
    {
        folder.Build(Sites.Small);
        var lines = Sites.Small.Keys.Select(name => name + "\tsomething\tnew").ToArray();
        File.WriteAllBytes(folder.Manifest, RecordFile.ToBytes("kexie-manifest 2", lines));

        Assert.Equal([WritingRules.RecordDamaged], OpenOnce([.. Sites.Small.Keys]).Select(finding => finding.Rule));
        folder.Build(Sites.Later);
        Assert.Equal(BuiltFolder.CleanBuild(Sites.Later), folder.Contents());
    }

    [Theory]
    [InlineData("../beside.txt")]
    [InlineData("a/../../beside.txt")]
    [InlineData(".kexie/lock")]
    public void A_record_that_names_files_outside_deletes_nothing_there(string name)
    {
        folder.Build(Sites.Small);
        File.WriteAllText(folder.Beside("beside.txt"), "别处");
        string[] lines = [.. File.ReadAllLines(folder.Manifest)[1..].Select(line => line[..line.LastIndexOf('\t')]), name + "\t1\t1\t0"];
        File.WriteAllBytes(folder.Manifest, RecordFile.ToBytes(BuildRecord.ManifestFormat, lines));

        folder.Build(Sites.Later);
        Assert.Equal(BuiltFolder.CleanBuild(Sites.Later), folder.Contents());
        OutputFolder.Clean(folder.Root);
        Assert.Equal("别处", File.ReadAllText(folder.Beside("beside.txt")));
    }

    [Fact]
    public void After_the_folder_is_emptied_as_the_hint_says_it_is_built_again()
    {
        folder.Build(Sites.Small);
        folder.Put("CNAME", "kexie.example");
        File.WriteAllText(folder.Manifest, "垃圾");
        var finding = Assert.Single(OpenOnce([.. Sites.Small.Keys]));
        Assert.Equal(WritingRules.RecordDamagedAndFilesInTheWay, finding.Rule);
        Assert.Equal([folder.Root, 4, "activities/2021/index.html"], finding.Arguments.AsEnumerable());

        Directory.Delete(folder.Root, recursive: true);
        folder.Build(Sites.Small);
        Assert.Equal(BuiltFolder.CleanBuild(Sites.Small), folder.Contents());
    }

    [Fact]
    public void A_record_comes_back_as_it_was_written()
    {
        string[] lines = ["科普日/index.html", "a b", .. Enumerable.Range(0, 50).Select(n => n.ToString(CultureInfo.InvariantCulture))];
        File.WriteAllBytes(folder.Beside("record"), RecordFile.ToBytes("format 1", lines));

        var read = RecordFile.Read(folder.Beside("record"), "format 1");

        Assert.Equal(lines, read!.Lines);
        Assert.True(read.IsWhole);
        Assert.False(RecordFile.Read(folder.Beside("record"), "format 2")!.IsWhole);
        Assert.Null(RecordFile.Read(folder.Beside("no record"), "format 1"));
    }

    /// <summary>
    /// With foreign files beside, at and below the pages, a build with another plan either refuses or leaves them all; so
    /// does a clean. The same plan is refused unless no name was lost: the last line break and the first line hold none.
    /// </summary>
    private void AssertNothingLost(bool namesAreKnown)
    {
        var foreign = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["CNAME"] = "kexie.example",
            ["原创.html"] = "原创",
            ["activities/2021/照片.zip"] = "zip",
        };
        using var copy = new BuiltFolder();
        CopyTo(copy);
        foreach (var (name, text) in foreign)
        {
            copy.Put(name, text);
        }

        using (var opened = copy.Open([.. Sites.Small.Keys]).Value)
        {
            Assert.Equal(namesAreKnown, opened is not null);
        }

        copy.Build(new Dictionary<string, string>(StringComparer.Ordinal) { ["new/index.html"] = "新" });
        Assert.All(foreign, file => Assert.Equal(file.Value, copy.Contents()[file.Key]));
        OutputFolder.Clean(copy.Root);
        Assert.All(foreign, file => Assert.Equal(file.Value, copy.Contents()[file.Key]));
    }

    private void CopyTo(BuiltFolder copy)
    {
        foreach (var path in Directory.EnumerateFiles(folder.Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }))
        {
            var target = copy[Path.GetRelativePath(folder.Root, path)];
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }

    private Diagnostic[] OpenOnce(string[] names)
    {
        var opened = folder.Open(names);
        opened.Value?.Dispose();
        return [.. opened.Diagnostics];
    }
}
