using System.Net;
using System.Net.Http.Headers;

namespace KexieSite.Checking.Links;

/// <summary>Asks outside sites whether their pages are there: headers only, one question at a time for each host, with a pause between two.</summary>
internal sealed class OutsideVisitor : IDisposable
{
    private const int MostRedirects = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly TimeSpan patience;

    /// <summary>Makes a visitor.</summary>
    /// <param name="patience">How long an answer is waited for.</param>
    public OutsideVisitor(TimeSpan patience)
    {
        this.patience = patience;
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("kexie-link-check", "1.0"));
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html,*/*;q=0.8");
    }

    /// <summary>Asks for the addresses of one host, one after the other.</summary>
    public async Task<List<(string Address, OutsideAnswer Answer)>> AskAsync(IEnumerable<string> addresses, CancellationToken cancel)
    {
        var answers = new List<(string, OutsideAnswer)>();
        foreach (var address in addresses)
        {
            if (answers.Count > 0)
            {
                await Task.Delay(Pause, cancel);
            }

            answers.Add((address, await AskAsync(address, cancel)));
        }

        return answers;
    }

    public void Dispose() => client.Dispose();

    private async Task<OutsideAnswer> AskAsync(string address, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(patience);
        try
        {
            return await FollowAsync(new Uri(address), limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new OutsideAnswer(OutsideState.Silent, "timeout");
        }
        catch (HttpRequestException failure)
        {
            return new OutsideAnswer(OutsideState.Silent, $"{failure.HttpRequestError}");
        }
        catch (UriFormatException)
        {
            return new OutsideAnswer(OutsideState.Dead, "URL");
        }
    }

    // Moved only where every step of the way was for good: a page that sends to its login today is at its own address.
    private async Task<OutsideAnswer> FollowAsync(Uri address, CancellationToken cancel)
    {
        var (at, isForGood) = (address, true);
        for (var step = 0; step <= MostRedirects; step++)
        {
            using var response = await client.GetAsync(at, HttpCompletionOption.ResponseHeadersRead, cancel);
            if ((int)response.StatusCode is < 300 or >= 400 || response.Headers.Location is not { } location)
            {
                return Read(response.StatusCode, step > 0 && isForGood ? at : null);
            }

            isForGood &= response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            at = location.IsAbsoluteUri ? location : new Uri(at, location);
            if (at.Scheme is not ("http" or "https"))
            {
                return OutsideAnswer.Fine;
            }
        }

        return new OutsideAnswer(OutsideState.Doubtful, "30x");
    }

    private static OutsideAnswer Read(HttpStatusCode status, Uri? moved) => (int)status switch
    {
        < 400 => moved is null ? OutsideAnswer.Fine : new OutsideAnswer(OutsideState.Moved, moved.AbsoluteUri),
        404 or 410 => new OutsideAnswer(OutsideState.Dead, $"{(int)status}"),
        var code => new OutsideAnswer(OutsideState.Doubtful, $"{code}"),
    };
}
