using System.Buffers;
using System.Text;
using CsCheck;
using TextPipeline.Core.IO.Json;

namespace TextPipeline.Core.Tests.IO.Json;

public sealed class AnnotationsJsonTests
{
    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        Gen<Annotation> annotation = Gen.Select(
            Gen.OneOf("date", "a \"quoted\" one", "\uD800", "文"), Gen.Int[0, 5], Gen.Int[0, 5],
            Gen.OneOf("{}", """{"value":"x","n":1.50e2}""", """{"a":[1,{"b":null}],"\u00e9":"\ud800"}"""),
            (type, start, length, features) => new Annotation(type, new TextSpan(start, length), Metadata.Parse(Encoding.UTF8.GetBytes(features))));
        annotation.Array[0, 5].Sample(annotations =>
        {
            var output = new ArrayBufferWriter<byte>();
            AnnotationsJson.Write(output, annotations);
            Document document = Document.Create("a", "0123456789");
            Assert.Null(AnnotationsJson.Read(output.WrittenSpan, ref document));
            Assert.Equal(annotations, document.Annotations);
        });
    }

    [Theory]
    [InlineData("{}", "it is no array")]
    [InlineData("null", "it is no array")]
    [InlineData("[1]", "item 1: it is no object")]
    [InlineData("""[{"type":"a","start":0,"end":1},{"start":0,"end":1}]""", "item 2: 'type' is missing or no string")]
    [InlineData("""[{"type":"","start":0,"end":1}]""", "item 1: 'type' is missing or no string")]
    [InlineData("""[{"type":"a","start":2,"end":1}]""", "item 1: 'start' and 'end' are no span of the text, which has 3 UTF-16 code units")]
    [InlineData("""[{"type":"a","start":0,"end":4}]""", "item 1: 'start' and 'end' are no span of the text, which has 3 UTF-16 code units")]
    [InlineData("""[{"type":"a","start":0,"end":99999999999}]""", "item 1: 'start' and 'end' are no span of the text, which has 3 UTF-16 code units")]
    [InlineData("""[{"type":"a","start":0,"end":1,"x":1,"x":2}]""", "item 1: The member 'x' occurs twice.")]
    public void Read_WrongAnnotations_SaysWhichAndWhy(string json, string expected)
    {
        Document document = Document.Create("a", "abc");
        Assert.Equal(expected, AnnotationsJson.Read(Encoding.UTF8.GetBytes(json), ref document));
    }
}
