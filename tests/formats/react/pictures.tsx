import { Body, Button, Column, Container, Head, Heading, Hr, Html, Img, Link, Preview, Row, Section, Text } from "@react-email/components";

export default function Pictures() {
  return (
    <Html>
      <Body>
        <Img src="https://ovens.example/oven.png" alt="" width="300" />
        <Text>
          The <Link href="https://ovens.example/hinge">hinge</Link> is new, the rest is <i>old</i>.
          <br />
          Pat made it.
        </Text>
      </Body>
    </Html>
  );
}
