using System.Collections.Frozen;

namespace KexieSite.Tests.Diagnostics.Examples;

/// <summary>An example and what the command said about it.</summary>
/// <param name="Example">The example.</param>
/// <param name="Chinese">The wrong form, in Chinese.</param>
/// <param name="English">The wrong form, in English.</param>
/// <param name="Right">The right form, in Chinese.</param>
internal sealed record ProvenExample(RuleExample Example, ExampleRun Chinese, ExampleRun English, ExampleRun Right)
{
    private static readonly Lazy<Task<FrozenDictionary<string, ProvenExample>>> Runs = new(RunAsync);

    /// <summary>Every example that is run, by its code. They are run once for all tests.</summary>
    public static Task<FrozenDictionary<string, ProvenExample>> AllAsync => Runs.Value;

    private static async Task<FrozenDictionary<string, ProvenExample>> RunAsync()
    {
        var examples = ExampleReader.All.Where(example => example.IsRun).ToArray();
        var proven = new ProvenExample[examples.Length];
        await Parallel.ForAsync(0, examples.Length, async (i, _) => proven[i] = new ProvenExample(
            examples[i],
            await ExampleRun.OfAsync(examples[i], ExampleRole.Wrong, "zh-CN"),
            await ExampleRun.OfAsync(examples[i], ExampleRole.Wrong, "en"),
            await ExampleRun.OfAsync(examples[i], ExampleRole.Right, "zh-CN")));
        return proven.ToFrozenDictionary(p => p.Example.Code, StringComparer.Ordinal);
    }
}
