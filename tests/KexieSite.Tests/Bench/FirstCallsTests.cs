using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using KexieSite.Bench.FirstCalls;

namespace KexieSite.Tests.Bench;

public sealed class FirstCallsTests
{
    private const string Select =
        "  12: JIT compiled System.Linq.Enumerable+Iterator`1[System.ValueTuple`2[System.__Canon,int]]:Select[System.__Canon]"
        + "(System.Func`2[System.ValueTuple`2[System.__Canon,int],System.__Canon]) [FullOpts, IL size=27, code size=91]";

    private const string Constructor = "  13: JIT compiled System.Collections.Generic.List`1[System.DateOnly[]]:.ctor() [FullOpts, IL size=50, code size=80]";

    [Fact]
    public void A_line_tells_of_a_method_with_all_that_its_types_stand_for()
    {
        var method = CompiledMethod.Of(Select)!;

        Assert.Equal("System.Linq.Enumerable+Iterator`1", method.Type.Name);
        var pair = Assert.Single(method.Type.Arguments);
        Assert.Equal("System.ValueTuple`2", pair.Name);
        Assert.Equal(["System.__Canon", "int"], pair.Arguments.Select(a => a.Name));
        Assert.Equal("Select", method.Name);
        Assert.Equal("System.__Canon", Assert.Single(method.Arguments).Name);
        Assert.Equal(1, method.Parameters);
        Assert.True(Assert.Single(CompiledMethod.Of(Constructor)!.Type.Arguments).IsArray);
    }

    [Theory]
    [InlineData("")]
    [InlineData("; a remark of the compiler")]
    [InlineData("   1: JIT compiled (dynamicClass):IL_STUB_PInvoke(int,byte[],int) [FullOpts, IL size=92, code size=206]")]
    public void A_line_that_tells_of_nothing_to_compile_ahead_is_passed_over(string line) => Assert.Null(CompiledMethod.Of(line));

    [Fact]
    public void A_profile_names_the_methods_by_their_assemblies()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var (list, profile) = (Path.Combine(folder, "list"), Path.Combine(folder, "some.mibc"));
        File.WriteAllLines(list, [Select, Constructor, Select, "   2: JIT compiled No.Such.Type:Method() [FullOpts, IL size=1, code size=1]"]);

        var count = FirstCallsProfile.Write(Path.GetDirectoryName(typeof(object).Assembly.Location)!, [list], profile);

        Assert.Equal(2, count);
        using var zip = ZipFile.OpenRead(profile);
        using var packed = Assert.Single(zip.Entries).Open();
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        bytes.Position = 0;
        using var reader = new PEReader(bytes);
        var metadata = reader.GetMetadataReader();
        var dictionary = metadata.MethodDefinitions.Select(metadata.GetMethodDefinition).Single(m => metadata.GetString(m.Name) == "AssemblyDictionary");
        var code = reader.GetMethodBody(dictionary.RelativeVirtualAddress).GetILBytes()!;
        Assert.Equal(["System.Linq;System.Private.CoreLib;", "System.Private.CoreLib;"], Strings(metadata, code));
        Assert.Contains("Select", metadata.MemberReferences.Select(m => metadata.GetString(metadata.GetMemberReference(m).Name)));
        Directory.Delete(folder, recursive: true);
    }

    // The strings that a method loads: the code 0x72, then a token.
    private static IEnumerable<string> Strings(MetadataReader metadata, byte[] code)
    {
        for (var i = 0; i + 4 < code.Length; i++)
        {
            var token = BitConverter.ToInt32(code, i + 1);
            if (code[i] == 0x72 && token >>> 24 == 0x70)
            {
                yield return metadata.GetUserString((UserStringHandle)System.Reflection.Metadata.Ecma335.MetadataTokens.Handle(token));
            }
        }
    }
}
