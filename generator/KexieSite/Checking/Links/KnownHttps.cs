using System.Collections.Frozen;

namespace KexieSite.Checking.Links;

/// <summary>Sites that are known to answer to https under the same address, with everything below their names.</summary>
internal static class KnownHttps
{
    private static readonly FrozenSet<string> Hosts = FrozenSet.Create(
        "cast.org.cn", "kepuchina.cn", "cdstm.cn", "gov.cn", "stats.gov.cn", "moe.gov.cn", "most.gov.cn", "mee.gov.cn", "people.com.cn", "xinhuanet.com",
        "news.cn", "cctv.com", "kepu.net.cn", "cas.cn", "qq.com", "weixin.qq.com", "baidu.com", "bilibili.com", "zhihu.com", "gitee.com", "github.com", "wikipedia.org");

    // Of these only the name itself is known: not every county below gov.cn has a certificate.
    private static readonly FrozenSet<string> Alone = FrozenSet.Create("gov.cn");

    /// <summary>The https address of an http address, where its site is known to have it; else null.</summary>
    public static string? For(string address)
    {
        if (!address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || !uri.IsDefaultPort)
        {
            return null;
        }

        return IsKnown(uri.Host.ToLowerInvariant()) ? "https" + address[4..] : null;
    }

    private static bool IsKnown(string host)
    {
        var name = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        return Hosts.Contains(name)
            || Hosts.Any(known => !Alone.Contains(known) && name.EndsWith("." + known, StringComparison.Ordinal));
    }
}
