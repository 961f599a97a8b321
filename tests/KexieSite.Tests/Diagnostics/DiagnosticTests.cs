using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Tests.Diagnostics;

public sealed class DiagnosticTests
{
    private static readonly DiagnosticRule First = new("KX0001", Severity.Warning);
    private static readonly DiagnosticRule Second = new("KX0002", Severity.Error);

    [Fact]
    public void Findings_are_ordered_by_file_place_and_code()
    {
        var (a, b) = (new SourcePath("content/a.md"), new SourcePath("content/b.md"));
        Diagnostic[] ordered =
        [
            Second.At(null, null),
            Second.At(a, null),
            First.At(a, SourceSpan.OnLine(2, 3, 1)),
            Second.At(a, SourceSpan.OnLine(2, 3, 1)),
            First.At(a, SourceSpan.OnLine(2, 10, 1)),
            First.At(a, SourceSpan.OnLine(10, 1, 1)),
            First.At(b, SourceSpan.Start),
        ];
        Assert.Equal<Diagnostic>(ordered, ordered.Reverse().Order());
        Assert.True(ordered[0] < ordered[1] && ordered[1] > ordered[0]);
    }

    [Fact]
    public void Only_an_error_makes_a_value_unusable()
    {
        Assert.False(new Checked<int>(1, [First.At(null, null)]).HasErrors);
        Assert.True(new Checked<int>(1, [First.At(null, null), Second.At(null, null)]).HasErrors);
    }
}
