using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace TextPipeline.Cli.Tests.Verbs;

/// <summary><c>test --junit</c>: valid against the members that readers of JUnit XML agree on, and what it says.</summary>
public sealed class TestJUnitTests : IDisposable
{
    // Elements, attributes and types that Ant's writer, Surefire's and the readers of the common build servers share.
    private const string Schema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">
          <xs:attributeGroup name="sums">
            <xs:attribute name="tests" type="xs:nonNegativeInteger" use="required"/>
            <xs:attribute name="failures" type="xs:nonNegativeInteger" use="required"/>
            <xs:attribute name="errors" type="xs:nonNegativeInteger" use="required"/>
            <xs:attribute name="time" type="xs:decimal" use="required"/>
          </xs:attributeGroup>
          <xs:complexType name="problem">
            <xs:simpleContent><xs:extension base="xs:string">
              <xs:attribute name="message" type="xs:string"/>
              <xs:attribute name="type" type="xs:string" use="required"/>
            </xs:extension></xs:simpleContent>
          </xs:complexType>
          <xs:element name="testcase"><xs:complexType>
            <xs:choice minOccurs="0"><xs:element name="failure" type="problem"/><xs:element name="error" type="problem"/></xs:choice>
            <xs:attribute name="name" type="xs:string" use="required"/>
            <xs:attribute name="classname" type="xs:string" use="required"/>
            <xs:attribute name="time" type="xs:decimal" use="required"/>
          </xs:complexType></xs:element>
          <xs:element name="testsuite"><xs:complexType>
            <xs:sequence><xs:element ref="testcase" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
            <xs:attribute name="name" type="xs:string" use="required"/>
            <xs:attributeGroup ref="sums"/>
          </xs:complexType></xs:element>
          <xs:element name="testsuites"><xs:complexType>
            <xs:sequence><xs:element ref="testsuite" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
            <xs:attributeGroup ref="sums"/>
          </xs:complexType></xs:element>
        </xs:schema>
        """;

    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void JUnit_PassedFailedAndFaulty_IsValidAndAddsUp()
    {
        _work.Write("p.yaml", "stages:\n  - to_upper\n");
        _work.Write("p.test.yaml", "cases:\n  - name: passes <&> \"it\"\n    input: one\n    expect: { text: ONE }\n  - name: fails\n    input: \"a\\u0001<b>]]>\"\n    expect: { text: x, id: y }\n");
        _work.Write("bad.yaml", "stages:\n  - to_uper\n");
        _work.Write("bad.test.yaml", "cases:\n  - name: a\n    input: a\n    expect: { text: a }\n");
        Assert.Equal(2, _work.Run("test", ".", "--junit", "out.xml").ExitCode);

        XDocument report = Validated(_work.Read("out.xml"));
        Assert.Equal(("3", "1", "1"), (Sum(report.Root!, "tests"), Sum(report.Root!, "failures"), Sum(report.Root!, "errors")));
        Assert.Equal(["./p.test.yaml", "files"], report.Descendants("testsuite").Select(suite => (string)suite.Attribute("name")!));
        Assert.Equal(["passes <&> \"it\"", "fails", "./bad.yaml:2:5"], report.Descendants("testcase").Select(one => (string)one.Attribute("name")!));
        XElement failure = Assert.Single(report.Descendants("failure"));
        Assert.Equal("another document came; the text differs", (string)failure.Attribute("message")!);
        Assert.Equal("./p.test.yaml:7:28: another document came\n  - y\n  + fails\n./p.test.yaml:7:21: the text differs\n  - x\n  + A\\u0001<B>]]>\n", failure.Value);
    }

    [Fact]
    public void JUnit_FileThatCannotBeWritten_SaysWhy()
    {
        _work.Write("p.yaml", "stages:\n  - to_upper\ntests:\n  - name: a\n    input: a\n    expect: { text: A }\n");
        CommandResult result = _work.Run("test", "p.yaml", "--junit", "none/out.xml");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("none/out.xml: error TP1418: the file cannot be written: ", result.Error, StringComparison.Ordinal);
    }

    private static string Sum(XElement element, string name) => (string)element.Attribute(name)!;

    private static XDocument Validated(string xml)
    {
        var schemas = new XmlSchemaSet();
        using (XmlReader schema = XmlReader.Create(new StringReader(Schema)))
        {
            schemas.Add("", schema);
        }

        XDocument document = XDocument.Parse(xml, LoadOptions.PreserveWhitespace);
        document.Validate(schemas, (_, problem) => Assert.Fail(problem.Message));
        return document;
    }
}
