using System.IO.Compression;
using System.Text;
using KexieSite.Exporting;
using KexieSite.Importing;
using KexieSite.Tests.Exporting;
using static KexieSite.Tests.Importing.Word.WordSample;

namespace KexieSite.Tests.Importing.Word;

/// <summary>Word files with damage of every kind: none may crash the reader or hold it up.</summary>
public sealed class MutatedWordTests
{
    // KEXIE_MUTATIONS=2000 for a longer look.
    private static readonly int Mutations = int.TryParse(Environment.GetEnvironmentVariable("KEXIE_MUTATIONS"), out var asked) ? asked : 400;

    [Fact]
    public void No_damaged_file_crashes_the_reader_or_holds_it_up()
    {
        byte[][] files =
        [
            WordFile.Write(SampleText.Whole),
            .. Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "tests", "KexieSite.Tests", "Specs", "word"), "*.docx").Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
        ];
        var chance = new Chance(20_211_213);
        var (read, slowest) = (0, TimeSpan.Zero);
        for (var i = 0; i < Mutations; i++)
        {
            var bytes = Mutated(files[i % files.Length], chance);
            var start = TimeProvider.System.GetTimestamp();
            var result = Read(bytes);
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, TimeProvider.System.GetElapsedTime(start).Ticks));
            Assert.True(result.Value is not null || result.HasErrors, $"mutation {i} says nothing");
            read += result.Value is null ? 0 : 1;
            _ = result.Value is { } text ? MarkdownText.Write(text.Blocks) : "";
        }

        Assert.InRange(read, Mutations / 10, Mutations - 1);
        Assert.True(slowest < TimeSpan.FromSeconds(10), $"the slowest took {slowest}");
    }

    private static byte[] Mutated(byte[] file, Chance chance) => chance.Below(4) switch
    {
        0 => file[..chance.Below(file.Length)],
        1 => Flipped(file, chance),
        _ => WithMutatedPart(file, chance),
    };

    private static byte[] Flipped(byte[] file, Chance chance)
    {
        var copy = file.ToArray();
        for (var i = 0; i <= chance.Below(20); i++)
        {
            copy[chance.Below(copy.Length)] ^= (byte)(1 << chance.Below(8));
        }

        return copy;
    }

    // The zip stays whole, so that the damage reaches the reader of the XML.
    private static byte[] WithMutatedPart(byte[] file, Chance chance)
    {
        using var memory = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read))
        using (var target = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            var victim = chance.Below(source.Entries.Count);
            for (var i = 0; i < source.Entries.Count; i++)
            {
                using var part = source.Entries[i].Open();
                using var content = new MemoryStream();
                part.CopyTo(content);
                using var entry = target.CreateEntry(source.Entries[i].FullName).Open();
                entry.Write(i == victim || source.Entries[i].Name == "document.xml" && chance.Below(2) == 0 ? MutatedXml(content.ToArray(), chance) : content.ToArray());
            }
        }

        return memory.ToArray();
    }

    private static byte[] MutatedXml(byte[] bytes, Chance chance)
    {
        var xml = Encoding.UTF8.GetString(bytes);
        var tags = xml.Split('<');
        for (var i = 0; i <= chance.Below(5) && tags.Length > 3; i++)
        {
            var (one, other) = (1 + chance.Below(tags.Length - 1), 1 + chance.Below(tags.Length - 1));
            switch (chance.Below(5))
            {
                case 0:
                    (tags[one], tags[other]) = (tags[other], tags[one]);
                    break;
                case 1:
                    tags[one] = tags[other];
                    break;
                case 2:
                    tags[one] = tags[one].Replace("w:val=\"", "w:val=\"-99999999999x", StringComparison.Ordinal);
                    break;
                case 3:
                    tags[one] = Emptied(tags[one]);
                    break;
                default:
                    tags[one] = tags[one].Replace("w:", "w:x", StringComparison.Ordinal).Replace("w:x/", "w:/", StringComparison.Ordinal);
                    break;
            }
        }

        return Encoding.UTF8.GetBytes(string.Join('<', tags));
    }

    private static string Emptied(string tag) => tag.IndexOf('"', StringComparison.Ordinal) is >= 0 and var quote ? tag[..(quote + 1)] + tag[tag.LastIndexOf('"')..] : tag;

    /// <summary>The same numbers in every run (SplitMix64).</summary>
    private sealed class Chance(ulong state)
    {
        private ulong state = state;

        public int Below(int limit)
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
        }
    }
}
