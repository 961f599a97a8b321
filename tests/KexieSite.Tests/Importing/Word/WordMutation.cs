using System.IO.Compression;
using System.Text;
using KexieSite.Exporting;
using KexieSite.Tests.Chinese;
using KexieSite.Tests.Exporting;

namespace KexieSite.Tests.Importing.Word;

/// <summary>Damages Word files of three writers: cuts them off, turns bits around, and muddles the XML of a file that stays whole.</summary>
internal static class WordMutation
{
    private static readonly Lazy<byte[][]> Files = new(() =>
    [
        WordFile.Write(SampleText.Whole),
        .. Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "tests", "KexieSite.Tests", "Specs", "word"), "*.docx").Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
    ]);

    /// <summary>The next damaged file.</summary>
    public static byte[] Next(XorShift random) => Mutated(Files.Value[random.Next(Files.Value.Length)], random);

    private static byte[] Mutated(byte[] file, XorShift random) => random.Next(4) switch
    {
        0 => file[..random.Next(file.Length)],
        1 => Flipped(file, random),
        _ => WithMutatedPart(file, random),
    };

    private static byte[] Flipped(byte[] file, XorShift random)
    {
        var copy = file.ToArray();
        for (var i = 0; i <= random.Next(20); i++)
        {
            copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8));
        }

        return copy;
    }

    // The zip stays whole, so that the damage reaches the reader of the XML.
    private static byte[] WithMutatedPart(byte[] file, XorShift random)
    {
        using var memory = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read))
        using (var target = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            var victim = random.Next(source.Entries.Count);
            for (var i = 0; i < source.Entries.Count; i++)
            {
                using var part = source.Entries[i].Open();
                using var content = new MemoryStream();
                part.CopyTo(content);
                using var entry = target.CreateEntry(source.Entries[i].FullName).Open();
                entry.Write(i == victim || source.Entries[i].Name == "document.xml" && random.Next(2) == 0 ? MutatedXml(content.ToArray(), random) : content.ToArray());
            }
        }

        return memory.ToArray();
    }

    private static byte[] MutatedXml(byte[] bytes, XorShift random)
    {
        var xml = Encoding.UTF8.GetString(bytes);
        var tags = xml.Split('<');
        for (var i = 0; i <= random.Next(5) && tags.Length > 3; i++)
        {
            var (one, other) = (1 + random.Next(tags.Length - 1), 1 + random.Next(tags.Length - 1));
            switch (random.Next(5))
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
}
