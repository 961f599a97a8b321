using KexieSite.Publishing;
using KexieSite.Tests.Writing;

namespace KexieSite.Tests.Publishing;

/// <summary>A publication that ends at any file leaves readers whole pages, and the next one ends right.</summary>
public sealed class InterruptedPublicationTests : IDisposable
{
    private readonly PublishedSite site = new();

    public static TheoryData<bool, int> Steps
    {
        get
        {
            var steps = new TheoryData<bool, int>();
            foreach (var step in Enumerable.Range(1, 8))
            {
                steps.Add(false, step);
                steps.Add(true, step);
            }

            return steps;
        }
    }

    public void Dispose() => site.Dispose();

    [Theory]
    [MemberData(nameof(Steps))]
    public void The_next_publication_ends_right(bool link, int step)
    {
        site.Publish(Sites.Small, link);
        Interrupt(Sites.Later, step);
        AssertWhole();

        Assert.True(site.Publish().Ok);
        Assert.Equal(Sites.Later.OrderBy(f => f.Key, StringComparer.Ordinal), site.Readers());
        Assert.True(site.Back().Ok);
        Assert.Equal(Sites.Small.OrderBy(f => f.Key, StringComparer.Ordinal), site.Readers());
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void Another_site_published_next_ends_right(bool link, int step)
    {
        site.Publish(Sites.Small, link);
        Interrupt(Sites.Later, step);

        site.Publish(Sites.Reshaped);
        Assert.Equal(Sites.Reshaped.OrderBy(f => f.Key, StringComparer.Ordinal), site.Readers());
    }

    [Theory]
    [InlineData(5)]
    [InlineData(7)]
    public void Back_after_an_interruption_goes_to_the_last_whole_site(int step)
    {
        site.Publish(Sites.Reshaped);
        site.Publish(Sites.Small);
        Interrupt(Sites.Later, step);
        Assert.NotEqual(Sites.Small.OrderBy(f => f.Key, StringComparer.Ordinal), site.Readers());

        Assert.Contains(PublishingRules.FinishedNow, site.Back().Diagnostics.Select(d => d.Rule));
        Assert.Equal(Sites.Small.OrderBy(f => f.Key, StringComparer.Ordinal), site.Readers());
        Assert.True(site.Back().Ok);
        Assert.Equal(Sites.Reshaped.OrderBy(f => f.Key, StringComparer.Ordinal), site.Readers());
    }

    [Fact]
    public void What_was_left_half_made_is_thrown_away()
    {
        site.Publish(Sites.Small);
        Interrupt(Sites.Later, 2);
        Interrupt(Sites.Later, 6);
        site.Publish(Sites.Later);

        Assert.Equal(2, Directory.GetDirectories(site.Versions, "?").Length);
        Assert.Equal(["lock"], Directory.GetFiles(Path.Join(site.Versions, ".kexie"), "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    private void Interrupt(Dictionary<string, string> files, int step)
    {
        using var stop = new CancellationTokenSource();
        site.Build(files);
        try
        {
            site.Publish(progress: new StopAt(step, stop), cancel: stop.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        // Behind a link there are fewer steps, and after the last one of a folder nothing asks any more.
        Assert.True(step >= files.Count);
    }

    private void AssertWhole()
    {
        foreach (var (name, text) in site.Readers())
        {
            Assert.Contains(text, new[] { Sites.Small, Sites.Later }.Select(s => s.GetValueOrDefault(name)));
        }
    }

    private sealed class StopAt(int step, CancellationTokenSource stop) : IProgress<PublishProgress>
    {
        public void Report(PublishProgress value)
        {
            if (value.Done == step)
            {
                stop.Cancel();
            }
        }
    }
}
