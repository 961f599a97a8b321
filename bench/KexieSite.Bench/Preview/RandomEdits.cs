using System.Globalization;
using System.Text;

namespace KexieSite.Bench.Preview;

/// <summary>What people, editors and version control do to the files of a site, at random and the same on every machine.</summary>
/// <param name="site">The site's folder.</param>
/// <param name="random">What decides.</param>
public sealed class RandomEdits(string site, XorShift random)
{
    private readonly Dictionary<string, byte[]> own = Directory.GetFiles(Path.Combine(site, "content"), "*.md", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).ToDictionary(f => f, File.ReadAllBytes, StringComparer.Ordinal);

    private readonly Dictionary<string, byte[]> broken = new(StringComparer.Ordinal);
    private readonly string configuration = File.ReadAllText(Path.Combine(site, "site.yml"));
    private int made;

    /// <summary>Does one thing to one file, seldom to many.</summary>
    public void Next()
    {
        var files = Directory.GetFiles(Path.Combine(site, "content"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var file = random.OneOf(files);
        switch (random.Below(100))
        {
            case < 35:
                Save(file, [.. File.ReadAllBytes(file), .. Encoding.UTF8.GetBytes($"\n又改了一处（{Number()}）。\n")]);
                break;
            case < 50:
                Break(file);
                break;
            case < 68:
                Mend();
                break;
            case < 78:
                Copy(Path.GetDirectoryName(file)!);
                break;
            case < 86:
                File.Delete(file);
                broken.Remove(file);
                break;
            case < 94:
                File.Move(file, Path.Combine(Path.GetDirectoryName(file)!, $"renamed-{Number()}.md"));
                broken.Remove(file);
                break;
            case < 97:
                File.WriteAllText(Path.Combine(site, "site.yml"), random.Chance(40) ? "title: [\n" : configuration.Replace("title: 某省", $"title: 第{Number()}省", StringComparison.Ordinal));
                break;
            case < 99:
                MoveFolder(Path.GetDirectoryName(file)!);
                break;
            default:
                Checkout(files);
                break;
        }
    }

    /// <summary>Leaves the site without a mistake, and other than it was: what was written stays, what is broken or missing is put right.</summary>
    public void Settle()
    {
        File.WriteAllText(Path.Combine(site, "site.yml"), configuration.Replace("title: 某省", "title: 末省", StringComparison.Ordinal));
        while (broken.Count > 0)
        {
            Mend();
        }

        foreach (var file in Directory.GetFiles(Path.Combine(site, "content"), "renamed-*.md", SearchOption.AllDirectories))
        {
            File.Delete(file);
        }

        foreach (var (file, bytes) in own.Where(o => !File.Exists(o.Key)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }
    }

    private string Number() => (++made).ToString(CultureInfo.InvariantCulture);

    // In place, through another file, or in two halves with a pause.
    private void Save(string file, byte[] bytes)
    {
        switch (random.Below(3))
        {
            case 0:
                File.WriteAllBytes(file, bytes);
                break;
            case 1:
                File.WriteAllBytes(file + "~", bytes);
                File.Move(file + "~", file, overwrite: true);
                break;
            default:
                using (var stream = File.Create(file))
                {
                    stream.Write(bytes.AsSpan(0, bytes.Length / 2));
                    stream.Flush();
                    Thread.Sleep(random.Below(60));
                    stream.Write(bytes.AsSpan(bytes.Length / 2));
                }

                break;
        }
    }

    // From the same folder, so that its links lead where they should.
    private void Copy(string folder)
    {
        var originals = own.Keys.Where(f => Path.GetDirectoryName(f) == folder).ToList();
        Save(Path.Combine(folder, $"new-{Number()}.md"), own[random.OneOf(originals)]);
    }

    private void Break(string file)
    {
        var good = File.ReadAllText(file);
        broken.TryAdd(file, Encoding.UTF8.GetBytes(good));
        File.WriteAllText(file, random.Below(5) switch
        {
            0 => good.Replace("date: ", "date: 2021-09-31 ", StringComparison.Ordinal),
            1 => good.Replace("title: ", "title: 通知: ", StringComparison.Ordinal),
            2 => good[..(good.Length / 3)],
            3 => good + "\n[说明](没有.md)\n\n::: 图表 指标=没有\n",
            _ => "",
        });
    }

    private void Mend()
    {
        if (broken.Count > 0)
        {
            var file = random.OneOf(broken.Keys.Order(StringComparer.Ordinal).ToList());
            if (File.Exists(file))
            {
                Save(file, broken[file]);
            }

            broken.Remove(file);
        }
    }

    private static void MoveFolder(string folder)
    {
        Directory.Move(folder, folder + "x");
        Thread.Sleep(100);
        Directory.Move(folder + "x", folder);
    }

    // Another branch and back: hundreds of files at once, twice.
    private void Checkout(List<string> files)
    {
        var changed = files.Take(500).ToDictionary(f => f, File.ReadAllBytes, StringComparer.Ordinal);
        foreach (var (file, bytes) in changed)
        {
            File.WriteAllBytes(file, [.. bytes, .. "\n别的分支。\n"u8]);
        }

        Thread.Sleep(random.Below(400));
        foreach (var (file, bytes) in changed)
        {
            File.WriteAllBytes(file, bytes);
        }
    }
}
