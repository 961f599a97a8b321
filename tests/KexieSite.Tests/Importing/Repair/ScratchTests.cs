using KexieSite.Importing.Repair;

namespace KexieSite.Tests.Importing.Repair;

public sealed class ScratchTests
{
    [Fact]
    public void Measure()
    {
        var output = new System.Text.StringBuilder();
        var files = Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "content"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var (all, same, marked, wrong) = (0, 0, 0, 0);
        foreach (var file in files)
        {
            var lines = File.ReadAllText(file).Split("\n---\n")[^1].Split('\n').Where(l => l.Length > 20 && l[0] >= '\u4e00').ToList();
            if (lines.Count < 3)
            {
                continue;
            }

            var clean = string.Join('\n', lines.Select(l => TextRepair.Repair(Damage.Annotated(Damage.Traditional(l)), RepairEvidence.Of(string.Join('\n', lines.Select(x => Damage.Annotated(Damage.Traditional(x)))))).Text)).Split('\n');
            var whole = string.Join('\n', lines.Select(l => Damage.Annotated(Damage.Traditional(l))));
            for (var n = 0; n < lines.Count && n < clean.Length; n++)
            {
                var t = Damage.Traditional(lines[n]);
                for (var i = 1; i < t.Length - 3; i++)
                {
                    foreach (var (name, d) in new[] { ("split", Damage.SplitAt(t, i)), ("fold", Damage.FoldAt(t, i)) })
                    {
                        if (d is null)
                        {
                            continue;
                        }

                        all++;
                        var others = string.Join('\n', lines.Where((_, k) => k != n).Select(l => Damage.Annotated(Damage.Traditional(l))));
                        var got = TextRepair.Repair(d, RepairEvidence.Of(others + "\n" + d)).Text;
                        if (got == clean[n]) { same++; }
                        else if (got.Contains("存疑", StringComparison.Ordinal)) { marked++; }
                        else
                        {
                            wrong++;
                            var at = Enumerable.Range(0, Math.Min(got.Length, clean[n].Length)).FirstOrDefault(k => got[k] != clean[n][k]);
                            output.AppendLine($"{name} {Path.GetFileName(file)} @{at}\n  {clean[n][Math.Max(0, at - 8)..Math.Min(clean[n].Length, at + 14)]}\n  {got[Math.Max(0, at - 8)..Math.Min(got.Length, at + 14)]}\n  {d[Math.Max(0, d.IndexOf('?', StringComparison.Ordinal) - 8)..][..Math.Min(40, d.Length - Math.Max(0, d.IndexOf('?', StringComparison.Ordinal) - 8))]}");
                        }
                    }
                }
            }
        }

        output.AppendLine($"all {all} same {same} marked {marked} wrong {wrong}");
        File.WriteAllText("/tmp/a/measure.txt", output.ToString());
    }
}
