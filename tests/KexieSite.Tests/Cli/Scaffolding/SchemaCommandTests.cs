namespace KexieSite.Tests.Cli.Scaffolding;

public sealed class SchemaCommandTests : IDisposable
{
    private readonly TinySite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Each_written_file_stands_above_what_it_is_for()
    {
        var run = await CommandRun.Piped(site.Folder, "schema");

        Assert.Equal("写好 8 个文件：", run.Lines[0]);
        var place = Array.IndexOf(run.Lines, "  .vscode/schemas/site.schema.json");
        Assert.StartsWith("    装了 YAML 扩展", run.Lines[place + 1], StringComparison.Ordinal);
        var last = Array.IndexOf(run.Lines, "  .vscode/schemas/page.schema.json");
        Assert.Contains("VS Code 自己不查文件头", run.Lines[last + 1], StringComparison.Ordinal);
        Assert.Equal("都已经有了，没有要改的。", Assert.Single((await CommandRun.Piped(site.Folder, "schema")).Lines));
    }

    [Fact]
    public async Task With_settings_of_her_own_it_does_not_say_that_all_is_there()
    {
        site.Write(".vscode/settings.json", "{}");

        var first = await CommandRun.Piped(site.Folder, "schema");
        var second = await CommandRun.Piped(site.Folder, "schema");

        Assert.All([first, second], run => Assert.Equal(
            ".vscode/settings.json: 警告 KX7010: 这个文件您改过（或者本来就有），没有动它。 | 它缺的几项写在 .vscode/kexie-settings.json 里。要用，请抄进这个文件最外层的花括号里，项和项之间用英文逗号隔开。", run.Lines[0]));
        Assert.Contains("  .vscode/kexie-settings.json", first.Lines);
        Assert.Equal("您改过的文件都没有动，要不要加上缺的几项由您定；别的都已经有了。", second.Lines[^1]);
    }
}
