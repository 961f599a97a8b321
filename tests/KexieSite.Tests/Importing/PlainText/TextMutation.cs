using System.Text;
using KexieSite.Tests.Chinese;
using KexieSite.Tests.Importing.Repair;

namespace KexieSite.Tests.Importing.PlainText;

/// <summary>Damages a report that was sown with readings: changes bytes of it and cuts it off.</summary>
internal static class TextMutation
{
    private const string Report = "一年來，科協開展活動。\n一、主要工作\n協會組織會員參加活動，發放資料。\n二、下一步計劃\n認真總結經驗，推動發展。\n";

    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes(Damage.Annotated(string.Concat(Enumerable.Repeat(Report, 4))));

    /// <summary>The next damaged text.</summary>
    public static byte[] Next(XorShift random)
    {
        var mutated = Bytes.ToArray();
        for (var change = random.Next(30); change >= 0; change--)
        {
            mutated[random.Next(mutated.Length)] = (byte)random.Next(256);
        }

        return mutated[..random.Next(mutated.Length)];
    }
}
