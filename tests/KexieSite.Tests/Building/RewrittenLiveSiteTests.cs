using KexieSite.Bench;

namespace KexieSite.Tests.Building;

/// <summary>A live site goes on from its last edition where a text was only rewritten; what it shows and finds is what it would be without.</summary>
public sealed class RewrittenLiveSiteTests
{
    private const int Edits = 150;

    private const string Lecture = "content/activities/2021/2021-05-05-讲座.md";
    private const string Exhibition = "content/activities/2021/2021-06-06-展览.md";

    [Fact]
    public async Task A_broken_link_is_told_again_when_another_text_was_rewritten()
    {
        using var live = await LiveFolder.OfAsync(new TestSite().Activity("2021/2021-05-05-讲座", "", "[去](没有.md)").Activity("2021/2021-06-06-展览"));
        var found = Assert.Single(live.Edition.Diagnostics);
        live.Site.Activity("2021/2021-06-06-展览", "", "另一段。");

        Assert.True(await live.UpdateAsync(Exhibition));
        Assert.Equal([found.ToString()], live.Edition.Diagnostics.Select(d => d.ToString()));
    }

    [Fact]
    public async Task A_heading_that_was_rewritten_breaks_and_mends_the_links_of_other_texts()
    {
        using var live = await LiveFolder.OfAsync(new TestSite().Activity("2021/2021-05-05-讲座", "", "[见](2021-06-06-展览.md#经过)").Activity("2021/2021-06-06-展览", "", "## 经过"));
        Assert.Empty(live.Edition.Diagnostics);

        live.Site.Activity("2021/2021-06-06-展览", "", "## 结果");
        await live.UpdateAsync(Exhibition);
        Assert.Equal([Lecture], live.Edition.Diagnostics.Select(d => d.File.ToString()));

        live.Site.Activity("2021/2021-06-06-展览", "", "## 经过\n\n## 结果");
        await live.UpdateAsync(Exhibition);
        Assert.Empty(live.Edition.Diagnostics);
    }

    [Fact]
    public async Task After_any_sequence_of_rewritten_texts_all_is_as_if_opened_anew()
    {
        var texts = new RewrittenTexts();
        using var live = await LiveFolder.OfAsync(texts.Site);
        await live.AssertIsAsOpenedAnewAsync("at the start");
        var compared = 0;
        for (var (edit, random) = (1, new XorShift(20261129)); edit <= Edits; edit++)
        {
            var (file, text) = texts.Rewrite(random);
            await live.UpdateAsync(file);

            if (live.Edition.Held.Count == 0) // a site that is opened anew has no last good version
            {
                await live.AssertIsAsOpenedAnewAsync($"after edit {edit}: {file}, {text}");
                compared++;
            }
        }

        Assert.InRange(compared, Edits * 2 / 3, Edits);
    }
}
