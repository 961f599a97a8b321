using KexieSite.Chinese;

namespace KexieSite.Importing;

/// <summary>A date in running text.</summary>
/// <param name="Start">Where its words begin.</param>
/// <param name="Words">Its words: 2021年9月17日.</param>
/// <param name="Date">What they mean; null where they say no year (9月17日).</param>
/// <param name="Month">The month; 0 where only the year is said.</param>
/// <param name="Day">The day; 0 where it is not said.</param>
internal readonly record struct FoundDate(int Start, string Words, ContentDate? Date, int Month, int Day);
