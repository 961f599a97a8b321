namespace KexieSite.Tests.Diagnostics.Examples;

/// <summary>Every rule has an example in <c>Specs/diagnostics</c>, and the command proves it.</summary>
public sealed class RuleExampleTests
{
    // Areas whose examples are still to come. Empty on main.
    private static readonly string[] Awaited = [];

    public static TheoryData<string> Run() => [.. ExampleReader.All.Where(example => example.IsRun).Select(example => example.Code)];

    public static TheoryData<string> ProvenElsewhere() => [.. ExampleReader.All.Where(example => example.Proof.Length > 0).Select(example => example.Code)];

    [Fact]
    public void Every_rule_has_one_example() =>
        Assert.Equal(
            EveryRule.All.Select(rule => rule.Code).Where(code => !Awaited.Contains(code[..4])),
            ExampleReader.All.Select(example => example.Code).Where(code => !Awaited.Contains(code[..4])).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Run))]
    public async Task What_is_wrong_gives_this_code_alone_at_its_place(string code)
    {
        var proven = (await ProvenExample.AllAsync)[code];
        Assert.Equal(proven.Example.PlaceInFile, string.Join(", ", proven.Chinese.Findings.Select(found => found.Place)));
        Assert.Equal(proven.Example.PlaceInFile, string.Join(", ", proven.English.Findings.Select(found => found.Place)));
    }

    [Theory]
    [MemberData(nameof(Run))]
    public async Task What_is_right_gives_nothing(string code)
    {
        var proven = (await ProvenExample.AllAsync)[code];
        Assert.Contains(proven.Example.Files, file => file.Role != ExampleRole.Given);
        Assert.Equal("", string.Join(", ", proven.Right.Findings.Select(found => found.Place)));
        Assert.Equal("", proven.Right.Other);
    }

    [Theory]
    [MemberData(nameof(ProvenElsewhere))]
    public void What_is_not_run_here_says_why_and_is_proven_by_a_test_that_names_it(string code)
    {
        var example = ExampleReader.All.Single(e => e.Code == code);
        var rule = EveryRule.NameOf(code);
        var test = Assert.Single(Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "tests"), example.Proof + ".cs", SearchOption.AllDirectories));
        Assert.Contains([code, rule], named => File.ReadAllText(test).Contains(named, StringComparison.Ordinal));
        Assert.NotEmpty(example.Note);
    }

    [Fact]
    public void What_is_not_proven_at_all_is_listed_here() =>
        Assert.Equal(["KX7115", "KX8304", "KX8404", "KX8409", "KX8416"], ExampleReader.All.Where(example => example.Unproven.Length > 0).Select(example => example.Code));
}
